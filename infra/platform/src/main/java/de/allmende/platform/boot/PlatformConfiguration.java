package de.allmende.platform.boot;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.allmende.platform.audit.AuditConfiguration;
import de.allmende.platform.dataexport.DataExportConfiguration;
import de.allmende.platform.events.v1.AdvanceRequest;
import de.allmende.platform.events.v1.EventInboxServiceGrpc;
import de.allmende.platform.grpc.GrpcConfiguration;
import de.allmende.platform.grpc.GrpcNeighbours;
import de.allmende.platform.grpc.GrpcProperties;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.NamedPoints;
import de.allmende.platform.outbox.EventHandler;
import de.allmende.platform.outbox.EventInboxGrpcService;
import de.allmende.platform.outbox.Outbox;
import de.allmende.platform.outbox.OutboxRelay;
import de.allmende.platform.outbox.WatermarkRelay;
import de.allmende.platform.outbox.Watermarks;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.security.SecurityConfiguration;
import de.allmende.platform.web.WebConfiguration;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.transaction.PlatformTransactionManager;

/** What every service gets by having the platform on its class path. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
        },
        beforeName = "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration")
@Import({
    SecurityConfiguration.class,
    WebConfiguration.class,
    GrpcConfiguration.class,
    AuditConfiguration.class,
    DataExportConfiguration.class
})
public class PlatformConfiguration {

    @Bean
    @ConditionalOnMissingBean
    BusinessTime businessTime(InstantSource clock) {
        return new BusinessTime(clock);
    }

    @Bean
    @Profile("!timetravel")
    @ConditionalOnMissingBean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    @Profile("timetravel")
    InstantSource travellingClock(@Value("${allmende.clock.offset-file}") Path offsetFile) {
        return new TravellingClock(offsetFile);
    }

    @Bean
    @Profile("!timetravel")
    NamedPoints namedPoints() {
        return NamedPoints.NONE;
    }

    @Bean
    @Profile("timetravel")
    NamedPoints heldPoints(
            @Value("${allmende.clock.offset-file}") Path offsetFile, @Value("${allmende.service}") String service) {
        return new HeldPoints(offsetFile.resolveSibling("points"), service);
    }

    @Bean
    TenantTransactions tenantTransactions(
            DSLContext database, PlatformTransactionManager transactions, NamedPoints points) {
        return new TenantTransactions(database, transactions, points);
    }

    @Bean
    Outbox outbox(DSLContext database, BusinessTime time) {
        return new Outbox(database, time);
    }

    @Bean
    OutboxRelay outboxRelay(DSLContext database, GrpcNeighbours neighbours, NamedPoints points) {
        return new OutboxRelay(database, neighbours, points);
    }

    @Bean
    RecurringTask<Void> outboxDelivery(OutboxRelay relay) {
        return Tasks.recurring("outbox-delivery", FixedDelay.ofMillis(500))
                .execute((instance, context) -> relay.deliverDue());
    }

    @Bean
    Watermarks watermarks(DSLContext database) {
        return new Watermarks(database);
    }

    @Bean
    RecurringTask<Void> watermarkDelivery(
            @Value("${allmende.service}") String service,
            DSLContext database,
            GrpcNeighbours neighbours,
            GrpcProperties properties,
            BusinessTime time) {
        var others = properties.neighbours().keySet().stream()
                .filter(neighbour -> !neighbour.equals(service))
                .toList();
        var relay = new WatermarkRelay(
                database,
                others,
                time,
                (target, completeUpTo) -> neighbours
                        .jobStub(target, EventInboxServiceGrpc::newBlockingStub)
                        .advance(AdvanceRequest.newBuilder()
                                .setCompleteUpTo(completeUpTo.toString())
                                .build()));
        return Tasks.recurring("watermark-delivery", FixedDelay.ofMillis(1000))
                .execute((instance, context) -> relay.tell());
    }

    @Bean
    EventInboxGrpcService eventInbox(
            ObjectProvider<EventHandler> handlers,
            TenantTransactions transactions,
            DSLContext database,
            Watermarks watermarks,
            BusinessTime time) {
        return new EventInboxGrpcService(
                List.copyOf(handlers.orderedStream().toList()), transactions, database, watermarks, time);
    }
}
