package org.mingzhang.platform.access;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import javax.sql.DataSource;
import org.mingzhang.platform.access.roster.RosterTable;
import org.mingzhang.platform.db.Migration;
import org.mingzhang.platform.sealing.RowSeals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.IdGenerator;

/** Accounts and tokens. */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {
    @Bean
    @Order(1)
    static Migration accessSchema() {
        return new AccessSchema();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    Accounts accounts(DataSource dataSource, PasswordEncoder encoder, RowSeals seals, Clock clock) {
        return new Accounts(JdbcClient.create(dataSource), encoder, seals, clock);
    }

    @Bean
    ApiTokens apiTokens(DataSource dataSource, IdGenerator ids, RowSeals seals, Clock clock) {
        return new ApiTokens(JdbcClient.create(dataSource), ids, seals, clock);
    }

    @Bean
    KnownAccounts knownAccounts(
            DataSource dataSource, Accounts accounts, ApiTokens tokens, Clock clock) {
        return new KnownAccounts(JdbcClient.create(dataSource), accounts, tokens, clock);
    }

    @Bean
    AccessAudit accessAudit(DataSource dataSource, RowSeals seals) {
        return new AccessAudit(dataSource, seals);
    }

    @Bean
    RosterTable rosterTable(DataSource dataSource) {
        return new RosterTable(dataSource);
    }

    /** The console itself, past every log. */
    @Bean
    @Fallback
    ConsoleNotice platformConsole() {
        PrintWriter console =
                new PrintWriter(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        return notice -> console.printf("%n*** %s%n*** %s%n%n", notice.zh(), notice.en());
    }

    @Bean
    FirstAccount firstAccount(Accounts accounts, ConsoleNotice console) {
        return new FirstAccount(accounts, console);
    }
}
