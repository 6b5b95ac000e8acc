package org.mingzhang.query.export.job;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.mingzhang.platform.access.Role;
import org.mingzhang.platform.erasure.Forgetful;
import org.mingzhang.platform.security.Route;
import org.mingzhang.platform.security.RouteAccess;
import org.mingzhang.shared.ExportId;
import org.mingzhang.shared.StreamId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.util.IdGenerator;

/** Exports over HTTP, in a program that has a folder for them and can put them on record. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("mingzhang.exports.folder")
@Import(ExportEndpoint.class)
public class ExportConfiguration {
    @Bean
    RouteAccess exportRoutes() {
        String one = ExportEndpoint.PATH + "/{id}";
        return () ->
                Stream.of(
                                route(POST, ExportEndpoint.PATH),
                                route(GET, ExportEndpoint.PATH),
                                route(GET, one),
                                route(GET, one + "/file"),
                                route(DELETE, one))
                        .toList();
    }

    private static Route route(HttpMethod method, String pattern) {
        return Route.roles(method, pattern, Role.PUBLISHER, Role.REVIEWER);
    }

    @Bean
    ExportLimits exportLimits(
            @Value("${mingzhang.exports.running:1}") int running,
            @Value("${mingzhang.exports.waiting:8}") int waiting,
            @Value("${mingzhang.exports.of-account:5}") int ofAccount,
            @Value("${mingzhang.exports.kept:24h}") Duration kept,
            @Value("${mingzhang.exports.remembered:30d}") Duration remembered) {
        return new ExportLimits(running, waiting, ofAccount, kept, remembered);
    }

    @Bean(destroyMethod = "close")
    ExportJobs exportJobs(
            @Value("${mingzhang.exports.folder}") Path folder,
            @Value("${mingzhang.log.folder}") Path log,
            ExportRecording recording,
            ExportLimits limits,
            Clock clock,
            IdGenerator ids) {
        return new ExportJobs(
                new JobFolder(folder),
                new LedgerExports(log),
                recording,
                limits,
                clock,
                () -> new ExportId(ids.generateId().toString()));
    }

    /** A file that was made before an erasure does not outlast it here. */
    @Bean
    Forgetful forgetfulExports(ExportJobs jobs) {
        return stream -> jobs.forget(StreamId.parse(stream));
    }
}
