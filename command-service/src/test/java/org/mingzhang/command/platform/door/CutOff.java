package org.mingzhang.command.platform.door;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database whose next append is cut off at a chosen moment, once. */
final class CutOff implements BeanPostProcessor {
    /** When the connection is lost. */
    enum Moment {
        NEVER,
        WHILE_CONNECTING,
        BEFORE_THE_STATEMENT,
        AFTER_THE_COMMIT
    }

    private static final String APPEND = "update ledger.head";

    private final AtomicReference<Moment> next = new AtomicReference<>(Moment.NEVER);

    void next(Moment moment) {
        next.set(moment);
    }

    /** Whether what was asked for has happened. */
    boolean happened() {
        return next.get() == Moment.NEVER;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool ? new Cutting(pool) : bean;
    }

    private boolean due(Moment moment) {
        return next.compareAndSet(moment, Moment.NEVER);
    }

    private static SQLException lost() {
        return new PSQLException("cut off by the test", PSQLState.CONNECTION_FAILURE);
    }

    private final class Cutting extends DelegatingDataSource {
        Cutting(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return wrap(
                    Connection.class,
                    (method, arguments) ->
                            method.getName().equals("prepareStatement")
                                            && arguments[0].toString().contains(APPEND)
                                    ? prepare(real, method, arguments)
                                    : call(real, method, arguments));
        }
    }

    private Object prepare(Connection real, Method method, Object[] arguments) throws Throwable {
        if (due(Moment.WHILE_CONNECTING)) {
            throw lost();
        }
        PreparedStatement statement = (PreparedStatement) call(real, method, arguments);
        return wrap(PreparedStatement.class, (m, a) -> execute(statement, m, a));
    }

    private Object execute(PreparedStatement statement, Method method, Object[] arguments)
            throws Throwable {
        if (method.getName().equals("executeQuery")) {
            if (due(Moment.BEFORE_THE_STATEMENT)) {
                throw lost();
            }
            Object answer = call(statement, method, arguments);
            if (due(Moment.AFTER_THE_COMMIT)) {
                throw lost();
            }
            return answer;
        }
        return call(statement, method, arguments);
    }

    private static Object call(Object on, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static <T> T wrap(Class<T> type, Call call) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> call.on(method, arguments)));
    }

    @FunctionalInterface
    private interface Call {
        Object on(Method method, Object[] arguments) throws Throwable;
    }
}
