package de.allmende.marketplace.catalogue.web;

import de.allmende.marketplace.catalogue.Audience;
import de.allmende.marketplace.catalogue.BrowseCatalogue.Detail;
import de.allmende.marketplace.catalogue.BrowseCatalogue.Stated;
import de.allmende.marketplace.catalogue.Contract;
import de.allmende.marketplace.catalogue.ListPrice;
import de.allmende.marketplace.catalogue.OrderSchema;
import de.allmende.marketplace.catalogue.PersonalData;
import de.allmende.marketplace.catalogue.Plan;
import de.allmende.marketplace.catalogue.PlanComponent;
import de.allmende.marketplace.catalogue.PriceTable;
import de.allmende.marketplace.catalogue.Protection;
import de.allmende.marketplace.catalogue.ServiceLevel;
import de.allmende.marketplace.catalogue.Term;
import de.allmende.marketplace.catalogue.json.ContractJsons;
import de.allmende.marketplace.catalogue.json.QuotaUseJsons;
import de.allmende.marketplace.rest.AccessibilityJson;
import de.allmende.marketplace.rest.AudienceJson;
import de.allmende.marketplace.rest.AudienceKindJson;
import de.allmende.marketplace.rest.C5AttestationJson;
import de.allmende.marketplace.rest.ConnectionJson;
import de.allmende.marketplace.rest.ContactJson;
import de.allmende.marketplace.rest.ContractFormJson;
import de.allmende.marketplace.rest.DependencyJson;
import de.allmende.marketplace.rest.DependencyKindJson;
import de.allmende.marketplace.rest.ExitJson;
import de.allmende.marketplace.rest.ImpactAssessmentJson;
import de.allmende.marketplace.rest.Iso27001CertificateJson;
import de.allmende.marketplace.rest.NoticeToJson;
import de.allmende.marketplace.rest.OfferingJson;
import de.allmende.marketplace.rest.OfferingRolesJson;
import de.allmende.marketplace.rest.OfferingTermJson;
import de.allmende.marketplace.rest.PersonalDataJson;
import de.allmende.marketplace.rest.PlanComponentJson;
import de.allmende.marketplace.rest.PlanJson;
import de.allmende.marketplace.rest.PriceModelJson;
import de.allmende.marketplace.rest.ProtectionJson;
import de.allmende.marketplace.rest.ProtectionNeedJson;
import de.allmende.marketplace.rest.ProvisionJson;
import de.allmende.marketplace.rest.ServiceLevelJson;
import de.allmende.marketplace.rest.SubProcessorJson;
import de.allmende.marketplace.rest.TaxClassJson;
import de.allmende.marketplace.rest.UsedByJson;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The page of one offering as JSON. */
final class OfferingJsons {

    private OfferingJsons() {}

    static OfferingJson offering(Detail detail) {
        var offering = detail.offering();
        var description = offering.description();
        var summary = CatalogueJsons.summary(offering, detail.prices(), detail.discontinuation(), detail.today());
        return new OfferingJson()
                .id(summary.getId())
                .key(summary.getKey())
                .name(summary.getName())
                .shortDescription(summary.getShortDescription())
                .category(summary.getCategory())
                .categoryLabel(summary.getCategoryLabel())
                .serviceModel(summary.getServiceModel())
                .serviceModelLabel(summary.getServiceModelLabel())
                .maturity(summary.getMaturity())
                .maturityLabel(summary.getMaturityLabel())
                .protectionNeed(summary.getProtectionNeed())
                .protectionNeedLabel(summary.getProtectionNeedLabel())
                .priceFrom(summary.getPriceFrom())
                .provider(summary.getProvider())
                .lifecycle(summary.getLifecycle())
                .lifecycleLabel(summary.getLifecycleLabel())
                .endOfSaleOn(summary.getEndOfSaleOn())
                .endOfLifeOn(summary.getEndOfLifeOn())
                .discontinuedBecause(summary.getDiscontinuedBecause())
                .successor(summary.getSuccessor())
                .description(description.description())
                .visibilityLabel(description.visibleTo().label())
                .version(description.version())
                .publishedAt(CatalogueJsons.at(offering.publishedAt()))
                .keywords(description.keywords())
                .roles(new OfferingRolesJson()
                        .provider(description.roles().provider())
                        .operator(description.roles().operator())
                        .softwareSupplier(description.roles().softwareSupplier()))
                .provision(ProvisionJson.valueOf(description.provision().name()))
                .provisionLabel(description.provision().label())
                .ozgIds(description.ozgIds())
                .leikaKeys(description.leikaKeys())
                .fimIds(description.fimIds())
                .audience(audience(description.audience()))
                .connections(description.connections().stream()
                        .map(connection -> ConnectionJson.valueOf(connection.name()))
                        .toList())
                .baseServices(description.baseServices())
                .protection(protection(description.protection()))
                .personalData(personalData(description.personalData()))
                .serviceLevel(serviceLevel(description.serviceLevel()))
                .accessibility(
                        AccessibilityJson.valueOf(description.accessibility().name()))
                .accessibilityLabel(description.accessibility().label())
                .licence(description.licence())
                .openCodeUrl(description.openCodeUrl())
                .exit(new ExitJson()
                        .formats(description.exit().formats())
                        .period(description.exit().period())
                        .cost(description.exit().cost()))
                .term(term(description.term()))
                .essentialBecause(description.essentialBecause())
                .taxClass(TaxClassJson.valueOf(description.taxClass().name()))
                .contractForm(
                        ContractFormJson.valueOf(description.contractForm().name()))
                .contractFormLabel(description.contractForm().label())
                .orderSchema(OrderSchema.of(description.orderParameters()))
                .contract(ContractJsons.contract(Contract.of(description)))
                .taxNote(description.taxNote())
                .contact(new ContactJson()
                        .name(description.contact().name())
                        .email(description.contact().email())
                        .phone(description.contact().phone()))
                .usedBy(detail.users().stream()
                        .map(name -> new UsedByJson().name(name))
                        .toList())
                .plans(description.plans().stream()
                        .map(plan -> plan(plan, detail.prices()))
                        .toList())
                .pricesUnavailableSince(CatalogueJsons.at(detail.prices().unavailableSince()))
                .quota(QuotaUseJsons.quota(detail.quota()))
                .favourite(detail.favourite())
                .dependencies(detail.dependencies().stream()
                        .map(OfferingJsons::dependency)
                        .toList());
    }

    private static DependencyJson dependency(Stated stated) {
        var other = stated.other();
        return new DependencyJson()
                .kind(DependencyKindJson.valueOf(stated.dependency().kind().name()))
                .kindLabel(stated.dependency().kind().label())
                .key(other == null ? null : other.description().key())
                .name(other == null ? null : other.name())
                .reason(stated.dependency().reason());
    }

    private static AudienceJson audience(Audience audience) {
        return new AudienceJson()
                .minInhabitants(audience.minInhabitants())
                .maxInhabitants(audience.maxInhabitants())
                .kinds(audience.kinds().stream()
                        .map(kind -> AudienceKindJson.valueOf(kind.name()))
                        .toList());
    }

    private static ProtectionJson protection(Protection protection) {
        return new ProtectionJson()
                .confidentiality(
                        ProtectionNeedJson.valueOf(protection.confidentiality().name()))
                .integrity(ProtectionNeedJson.valueOf(protection.integrity().name()))
                .availability(
                        ProtectionNeedJson.valueOf(protection.availability().name()))
                .baseline(protection.baseline())
                .c5(c5(protection.c5()))
                .iso27001(iso27001(protection.iso27001()))
                .dataLocation(protection.dataLocation());
    }

    private static @Nullable C5AttestationJson c5(Protection.@Nullable C5 c5) {
        return c5 == null
                ? null
                : new C5AttestationJson()
                        .version(c5.version())
                        .type(c5.type())
                        .from(c5.from())
                        .until(c5.until())
                        .validUntil(c5.validUntil());
    }

    private static @Nullable Iso27001CertificateJson iso27001(Protection.@Nullable Iso27001 certificate) {
        return certificate == null
                ? null
                : new Iso27001CertificateJson().scope(certificate.scope()).validUntil(certificate.validUntil());
    }

    private static PersonalDataJson personalData(PersonalData data) {
        return new PersonalDataJson()
                .processed(data.processed())
                .categories(data.categories())
                .dataSubjects(data.dataSubjects())
                .article9(data.article9())
                .agreementTemplate(data.agreementTemplate())
                .tomDocument(data.tomDocument())
                .subProcessors(data.subProcessors().stream()
                        .map(processor -> new SubProcessorJson()
                                .name(processor.name())
                                .address(processor.address())
                                .service(processor.service())
                                .country(processor.country())
                                .since(processor.since()))
                        .toList())
                .dpia(ImpactAssessmentJson.valueOf(data.dpia().name()))
                .deletionConcept(data.deletionConcept());
    }

    private static ServiceLevelJson serviceLevel(ServiceLevel level) {
        return new ServiceLevelJson()
                .serviceHours(level.serviceHours())
                .supportHours(level.supportHours())
                .availabilityPercent(level.availabilityPercent().toPlainString())
                .rto(level.rto())
                .rpo(level.rpo())
                .maintenanceWindow(level.maintenanceWindow())
                .responseTime(level.responseTime())
                .restoreTime(level.restoreTime());
    }

    private static OfferingTermJson term(Term term) {
        return new OfferingTermJson()
                .minimumMonths(term.minimumMonths())
                .noticeMonths(term.noticeMonths())
                .noticeTo(NoticeToJson.valueOf(term.noticeTo().name()))
                .label(term.label());
    }

    private static PlanJson plan(Plan plan, PriceTable prices) {
        return new PlanJson()
                .code(plan.code())
                .name(plan.name())
                .description(plan.description())
                .components(plan.components().stream()
                        .map(component -> component(component, prices))
                        .toList());
    }

    private static PlanComponentJson component(PlanComponent component, PriceTable prices) {
        var price = prices.price(component.code());
        return new PlanComponentJson()
                .code(component.code())
                .name(component.name())
                .model(PriceModelJson.valueOf(component.model().name()))
                .modelLabel(component.model().label())
                .unitLabel(component.unitLabel())
                .meter(component.meter())
                .defaultQuantity(plain(component.defaultQuantity()))
                .minimum(plain(component.minimum()))
                .maximum(plain(component.maximum()))
                .price(price.map(ListPrice::unitPrice)
                        .map(CatalogueJsons::unitPrice)
                        .orElse(null))
                .period(price.map(CatalogueJsons::period).orElse(null));
    }

    private static @Nullable String plain(@Nullable BigDecimal quantity) {
        return quantity == null ? null : quantity.toPlainString();
    }
}
