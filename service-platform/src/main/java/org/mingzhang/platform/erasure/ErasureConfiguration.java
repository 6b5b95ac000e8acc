package org.mingzhang.platform.erasure;

import javax.sql.DataSource;
import org.mingzhang.platform.sealing.EventSealing;
import org.mingzhang.store.SealingKeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The following of erasures. */
@Configuration(proxyBeanMethods = false)
public class ErasureConfiguration {
    @Bean(destroyMethod = "close")
    ErasedStreams erasedStreams(DataSource dataSource, ObjectProvider<Forgetful> memories) {
        return new ErasedStreams(
                new SealingKeys(dataSource), () -> memories.orderedStream().toList());
    }

    /** What was left undone by a crash is done when the services are up. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> erasuresFollowed(ErasedStreams erased) {
        return ready -> erased.follow();
    }

    /** New events of an erased stream are sealed under another key. */
    @Bean
    Forgetful forgetfulSealing(EventSealing sealing) {
        return sealing::forget;
    }
}
