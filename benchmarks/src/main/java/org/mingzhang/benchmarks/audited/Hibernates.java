package org.mingzhang.benchmarks.audited;

import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.envers.configuration.EnversSettings;

/** Hibernate over an empty database, as it is without further settings. */
final class Hibernates {
    private Hibernates() {}

    /** Makes the tables of these types. */
    static SessionFactory over(DataSource database, Class<?>... types) {
        Configuration configuration = new Configuration();
        configuration.getProperties().put(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, database);
        configuration.setProperty(SchemaToolingSettings.JAKARTA_HBM2DDL_DATABASE_ACTION, "create");
        // So that it can be seen that no change is missing.
        configuration.setProperty(EnversSettings.DO_NOT_AUDIT_OPTIMISTIC_LOCKING_FIELD, "false");
        for (Class<?> type : types) {
            configuration.addAnnotatedClass(type);
        }
        return configuration.buildSessionFactory();
    }
}
