package org.mingzhang.command.platform.calculator;

import java.util.List;
import org.mingzhang.platform.security.Route;
import org.mingzhang.platform.security.RouteAccess;
import org.mingzhang.rulebook.file.Rulebooks;
import org.mingzhang.wire.calculator.Calculator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;

/** The calculator, for whoever is signed in. */
@Configuration(proxyBeanMethods = false)
@Import(CalculatorEndpoint.class)
public class CalculatorConfiguration {
    @Bean
    Calculator calculator(Rulebooks rulebooks, @Value("${mingzhang.rulebook}") String usual) {
        return new Calculator(rulebooks, usual);
    }

    @Bean
    RouteAccess calculatorRoutes() {
        return () -> List.of(Route.signedIn(HttpMethod.POST, CalculatorEndpoint.QUESTIONS));
    }
}
