package org.mingzhang.platform.access;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.mingzhang.platform.db.Migration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schema {@code access}. */
final class AccessSchema implements Migration {
    @Override
    public void migrate(DataSource owner, String applicationUser) {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/access")
                .schemas("access")
                .load()
                .migrate();
        JdbcClient db = JdbcClient.create(owner);
        String role = '"' + applicationUser.replace("\"", "\"\"") + '"';
        db.sql("grant usage on schema access to " + role).update();
        db.sql("grant select, insert, update on access.account to " + role).update();
        db.sql("grant select, update (number) on access.change to " + role).update();
        db.sql("grant select, insert, delete on access.token to " + role).update();
        db.sql("grant select, insert, update, delete on access.roster to " + role).update();
    }
}
