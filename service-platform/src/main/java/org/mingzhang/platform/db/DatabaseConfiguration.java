package org.mingzhang.platform.db;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The data source. Whoever receives it finds every schema migrated. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
public class DatabaseConfiguration {
    @Bean
    HikariDataSource dataSource(DatabaseSettings settings, List<Migration> migrations) {
        String ownerUser = settings.ownerUser();
        if (ownerUser != null) {
            DataSource owner =
                    new DriverManagerDataSource(
                            settings.url(), ownerUser, settings.ownerPassword());
            migrations.forEach(migration -> migration.migrate(owner, settings.user()));
        }
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("ledger");
        pool.setJdbcUrl(settings.url());
        pool.setUsername(settings.user());
        pool.setPassword(settings.password());
        pool.setMaximumPoolSize(settings.poolSize());
        return pool;
    }
}
