package org.mingzhang.query.export.job;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.platform.access.Role;
import org.mingzhang.platform.sealing.EventSealing;
import org.mingzhang.platform.security.Actor;
import org.mingzhang.platform.security.CurrentActor;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.query.export.PublicSelection;
import org.mingzhang.query.export.Readers;
import org.mingzhang.query.export.Selection;
import org.mingzhang.query.export.WholeSelection;
import org.mingzhang.query.history.BadParameter;
import org.mingzhang.shared.ExportId;
import org.mingzhang.shared.Text;
import org.mingzhang.store.StoredEvents;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Exports over HTTP: an account sees and fetches its own and nobody else's. */
@RestController
@RequestMapping(ExportEndpoint.PATH)
public class ExportEndpoint {
    static final String PATH = "/api/v1/exports";
    private static final int LONGEST_PAGE = 100;
    private static final MediaType ZIP = new MediaType("application", "zip");

    private final ExportJobs jobs;
    private final StoredEvents stored;
    private final EventSealing sealing;
    private final CurrentActor actor;
    private final Clock clock;

    ExportEndpoint(
            ExportJobs jobs,
            StoredEvents stored,
            EventSealing sealing,
            CurrentActor actor,
            Clock clock) {
        this.jobs = jobs;
        this.stored = stored;
        this.sealing = sealing;
        this.actor = actor;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<JobView> ask(@RequestBody ExportRequest request) {
        Actor by = actor.get();
        boolean internal = request.readers() == Readers.INTERNAL;
        if (!by.mayActFor(request.organ()) || (internal && !by.roles().contains(Role.REVIEWER))) {
            throw new FaultException(ExportFaults.NOT_FOR_YOU);
        }
        ExportJob job =
                jobs.submit(
                        new ExportOrder(
                                selection(internal, request.matter()),
                                by.id(),
                                request.organ(),
                                request.reason()));
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/" + job.id().value()))
                .body(view(job));
    }

    @GetMapping
    ResponseEntity<JobView.Page> list(
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new BadParameter(
                    "limit", new Text("须为 1 至 " + LONGEST_PAGE, "must be 1 to " + LONGEST_PAGE));
        }
        List<ExportJob> page =
                jobs.page(actor.get().id(), limit + 1, after == null ? null : job(after));
        if (page.size() <= limit) {
            return ResponseEntity.ok(new JobView.Page(views(page), null));
        }
        String next = page.get(limit - 1).id().value();
        String link =
                ServletUriComponentsBuilder.fromCurrentRequest()
                        .replaceQueryParam("after", next)
                        .build()
                        .toUriString();
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, "<" + link + ">; rel=\"next\"")
                .body(new JobView.Page(views(page.subList(0, limit)), next));
    }

    @GetMapping("/{id}")
    JobView one(@PathVariable String id) {
        return view(job(id));
    }

    @GetMapping("/{id}/file")
    ResponseEntity<Resource> file(@PathVariable String id) {
        ExportJob job = job(id);
        return ResponseEntity.ok()
                .contentType(ZIP)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("mingzhang-" + job.id().value() + ".zip")
                                .build()
                                .toString())
                .body(new FileSystemResource(jobs.file(job)));
    }

    /** Ends it, or deletes its file. That it was handed out stays on record. */
    @DeleteMapping("/{id}")
    JobView cancel(@PathVariable String id) {
        return view(jobs.cancel(job(id)));
    }

    private Selection selection(boolean internal, @Nullable String matter) {
        if (internal != (matter != null)) {
            throw new FaultException(ExportFaults.MATTER_UNCLEAR);
        }
        return matter == null
                ? new PublicSelection(stored, sealing)
                : WholeSelection.of(stored, sealing, matter)
                        .orElseThrow(() -> new FaultException(ExportFaults.MATTER_UNKNOWN));
    }

    private ExportJob job(String id) {
        try {
            return jobs.find(actor.get().id(), new ExportId(id))
                    .orElseThrow(() -> new FaultException(ExportFaults.UNKNOWN));
        } catch (IllegalArgumentException malformed) {
            throw new FaultException(ExportFaults.UNKNOWN);
        }
    }

    private List<JobView> views(List<ExportJob> page) {
        return page.stream().map(this::view).toList();
    }

    private JobView view(ExportJob job) {
        return JobView.of(job, clock.instant());
    }
}
