package org.mingzhang.query.replay;

import java.util.List;
import org.mingzhang.platform.web.Fault;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.platform.web.Faults;
import org.mingzhang.shared.Text;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The projections over HTTP. */
@RestController
public class ProjectionEndpoint {
    private static final Fault BUSY =
            Fault.of(
                    409,
                    "PROJECTION_BUSY",
                    new Text("投影正由其他节点处理", "The projection is worked on elsewhere"),
                    new Text(
                            "另一个查询节点持有该投影，请停止该节点后重试。",
                            "Another query node holds this projection; stop it and try again."));

    private final Projections projections;

    ProjectionEndpoint(Projections projections) {
        this.projections = projections;
    }

    /** What a retry did. */
    public record Retried(int streamsTaken, ProjectionStatus projection) {}

    @GetMapping("/api/v1/projections")
    List<ProjectionStatus> all() {
        return projections.all();
    }

    @PostMapping("/api/v1/projections/{name}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ProjectionStatus replay(@PathVariable String name) {
        status(name);
        if (!projections.replay(name)) {
            throw new FaultException(BUSY);
        }
        return status(name);
    }

    @PostMapping("/api/v1/projections/{name}/dead-letters/retry")
    Retried retry(@PathVariable String name) {
        status(name);
        int taken = projections.retry(name);
        return new Retried(taken, status(name));
    }

    private ProjectionStatus status(String name) {
        return projections.find(name).orElseThrow(() -> new FaultException(Faults.NOT_FOUND));
    }
}
