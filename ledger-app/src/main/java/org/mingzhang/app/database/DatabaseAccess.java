package org.mingzhang.app.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * How to reach the database of a data folder.
 *
 * @param superuser password of {@code postgres}, for the start and the stop only
 * @param owner password of the role that owns the schema and migrates it
 * @param app password of the role the services work with; it cannot change recorded rows
 */
public record DatabaseAccess(int port, String superuser, String owner, String app) {
    public static final String SUPERUSER = "postgres";
    public static final String OWNER = "mingzhang_owner";
    public static final String APP = "mingzhang_app";
    public static final String DATABASE = "mingzhang";

    /** The JDBC address of the ledger's database; without credentials. */
    public String url() {
        return url(DATABASE);
    }

    /** The secrets stay out of logs and error texts. */
    @Override
    public String toString() {
        return "DatabaseAccess[" + url() + "]";
    }

    DatabaseAccess onPort(int other) {
        return new DatabaseAccess(other, superuser, owner, app);
    }

    Connection asSuperuser(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", superuser);
        login.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(url(database), login);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
