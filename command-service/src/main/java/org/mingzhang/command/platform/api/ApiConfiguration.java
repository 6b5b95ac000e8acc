package org.mingzhang.command.platform.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.mingzhang.command.platform.offer.OfferedCommands;
import org.mingzhang.platform.security.Route;
import org.mingzhang.platform.security.RouteAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The description of the API and its try-out page, for whoever is signed in. */
@Configuration(proxyBeanMethods = false)
@Import(OpenApiEndpoint.class)
public class ApiConfiguration implements WebMvcConfigurer {
    @Bean
    OpenApi openApi(OfferedCommands commands) {
        return new OpenApi(commands);
    }

    @Bean
    RouteAccess apiRoutes() {
        return () ->
                List.of(
                        Route.signedIn(HttpMethod.GET, "/api/v1/openapi.json"),
                        Route.signedIn(HttpMethod.GET, "/api/docs"),
                        Route.signedIn(HttpMethod.GET, "/api/docs/*"));
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/api/docs", "/api/docs/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/api/docs/*")
                .addResourceLocations("classpath:/api-docs/")
                .addResourceLocations(swaggerUi());
    }

    /** The folder of the library's jar, whatever version is packed. */
    private static Resource swaggerUi() {
        try {
            Resource[] sheets =
                    new PathMatchingResourcePatternResolver()
                            .getResources(
                                    "classpath*:/META-INF/resources/webjars/swagger-ui/*/swagger-ui.css");
            return sheets[0].createRelative("./");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
