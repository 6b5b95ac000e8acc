package org.mingzhang.query.platform;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.mingzhang.platform.db.Migration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The schema {@code view}: rows that can be folded again, so the application may do as it likes.
 */
final class ViewSchema implements Migration {
    @Override
    public void migrate(DataSource owner, String applicationUser) {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/view")
                .schemas("view")
                .load()
                .migrate();
        JdbcClient db = JdbcClient.create(owner);
        String role = '"' + applicationUser.replace("\"", "\"\"") + '"';
        db.sql("grant usage on schema view to " + role).update();
        db.sql("grant select, insert, update, delete on all tables in schema view to " + role)
                .update();
    }
}
