package org.mingzhang.query.platform;

import java.nio.file.Path;
import java.util.Optional;
import org.mingzhang.platform.db.Migration;
import org.mingzhang.platform.security.RouteAccess;
import org.mingzhang.query.cadre.CadreHistories;
import org.mingzhang.query.cadre.CadreHistoryEndpoint;
import org.mingzhang.query.document.web.DocumentConfiguration;
import org.mingzhang.query.dues.DuesEndpoint;
import org.mingzhang.query.export.job.ExportConfiguration;
import org.mingzhang.query.history.EventSource;
import org.mingzhang.query.listing.ListEndpoint;
import org.mingzhang.query.log.LogEndpoint;
import org.mingzhang.query.log.PublicLog;
import org.mingzhang.query.naming.NamesOnRecord;
import org.mingzhang.query.pages.CadrePageEndpoint;
import org.mingzhang.query.pages.CalculatorPageEndpoint;
import org.mingzhang.query.pages.DuesPageEndpoint;
import org.mingzhang.query.pages.EventPageEndpoint;
import org.mingzhang.query.pages.HomePageEndpoint;
import org.mingzhang.query.pages.ListPageEndpoint;
import org.mingzhang.query.pages.RulebookPageEndpoint;
import org.mingzhang.query.pages.StepPageEndpoint;
import org.mingzhang.query.replay.ProjectionEndpoint;
import org.mingzhang.query.rulebook.BooksOnRecord;
import org.mingzhang.query.rulebook.RulebookEndpoint;
import org.mingzhang.query.stream.StreamEndpoint;
import org.mingzhang.query.wording.CodeNames;
import org.mingzhang.query.wording.FieldWording;
import org.mingzhang.query.wording.Sentences;
import org.mingzhang.rulebook.file.Edition;
import org.mingzhang.rulebook.file.RulebookLoader;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.store.StoredEvents;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The whole read side; a program imports this one class beside the platform's. */
@Configuration(proxyBeanMethods = false)
@Import({
    ProjectionsConfiguration.class,
    BadParameterAdvice.class,
    StreamEndpoint.class,
    DocumentConfiguration.class,
    ExportConfiguration.class,
    CadreHistoryEndpoint.class,
    ListEndpoint.class,
    DuesEndpoint.class,
    ProjectionEndpoint.class,
    HomePageEndpoint.class,
    ListPageEndpoint.class,
    DuesPageEndpoint.class,
    CadrePageEndpoint.class,
    StepPageEndpoint.class,
    EventPageEndpoint.class,
    RulebookEndpoint.class,
    RulebookPageEndpoint.class,
    CalculatorPageEndpoint.class,
    LogEndpoint.class
})
public class QueryConfiguration {
    @Bean
    static Migration viewSchema() {
        return new ViewSchema();
    }

    @Bean
    RouteAccess queryRoutes() {
        return new QueryRoutes();
    }

    @Bean
    EventSource eventSource(StoredEvents stored) {
        return new StoredEventSource(stored);
    }

    @Bean
    @ConditionalOnMissingBean
    Rulebooks rulebooks() {
        return RulebookLoader.fromClasspath();
    }

    /** The folder that a keeper writes, here or over there. */
    @Bean
    PublicLog publicLog(@Value("${mingzhang.log.folder:}") String folder) {
        return folder.isBlank() ? PublicLog.absent() : PublicLog.in(Path.of(folder));
    }

    @Bean
    CodeNames codeNames(Rulebooks books) {
        return new CodeNames(
                under ->
                        books.edition(under.id(), under.version())
                                .map(Edition::shipped)
                                .or(
                                        () ->
                                                books.ids().contains(under.id())
                                                        ? Optional.of(books.byId(under.id()))
                                                        : Optional.empty()));
    }

    @Bean
    BooksOnRecord booksOnRecord(EventSource events, Rulebooks books) {
        return new BooksOnRecord(events, books);
    }

    @Bean
    NamesOnRecord namesOnRecord(EventSource events) {
        return new NamesOnRecord(events);
    }

    @Bean
    Sentences sentences(CodeNames codes) {
        return new Sentences(codes);
    }

    @Bean
    FieldWording fieldWording(CodeNames codes) {
        return new FieldWording(codes);
    }

    @Bean
    CadreHistories cadreHistories(EventSource events, CodeNames codes) {
        return new CadreHistories(events, codes);
    }
}
