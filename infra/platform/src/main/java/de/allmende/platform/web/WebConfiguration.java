package de.allmende.platform.web;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.security.RightsTable;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The REST door of every service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CursorProperties.class)
public class WebConfiguration {

    @Bean
    CurrentActor currentActor() {
        return new CurrentActor();
    }

    @Bean
    ProblemBodies problemBodies() {
        return new ProblemBodies(new Texts());
    }

    @Bean
    ProblemAdvice problemAdvice(ProblemBodies bodies, @Value("${allmende.service}") String service) {
        return new ProblemAdvice(bodies, new Examples(OpenApiController.description(service)));
    }

    @Bean
    AuthenticationEntryPoint problemEntryPoint(ProblemBodies bodies, JsonMapper json) {
        return new ProblemEntryPoint(bodies, json);
    }

    @Bean
    RightsInterceptor rightsInterceptor(
            RightsTable rights,
            CurrentActor currentActor,
            Looks looks,
            ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new RightsInterceptor(rights, currentActor, looks, mappings);
    }

    @Bean
    WebMvcConfigurer rightsAtEveryDoor(RightsInterceptor rights) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(rights);
            }
        };
    }

    @Bean
    FilterRegistrationBean<RequestId> requestId() {
        var registration = new FilterRegistrationBean<>(new RequestId());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<KeptBody> keptBody() {
        return new FilterRegistrationBean<>(new KeptBody());
    }

    @Bean
    Idempotent idempotent(
            CurrentActor currentActor,
            TenantTransactions transactions,
            DSLContext database,
            JsonMapper json,
            BusinessTime time,
            @Value("${allmende.service}") String service) {
        return new Idempotent(currentActor, transactions, new StoredAnswers(database, service), json, time);
    }

    @Bean
    Cursors cursors(CursorProperties properties) {
        return new Cursors(properties.key());
    }

    @Bean
    OpenApiController openApiController(@Value("${allmende.service}") String service) {
        return new OpenApiController(service);
    }
}
