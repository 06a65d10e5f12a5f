package de.allmende.tenant.document;

import de.allmende.platform.kernel.Pdf;
import de.allmende.tenant.member.MembershipId;
import de.allmende.tenant.member.Tenant;
import java.util.List;
import java.util.Optional;

/** All papers ever filed. */
public interface MembershipDocuments {

    void add(Tenant tenant, MembershipDocument document, Pdf content);

    /** The latest first; removed ones included. */
    List<MembershipDocument> of(MembershipId membership);

    /** Empty when it was removed. */
    Optional<Pdf> content(DocumentId id);

    /** Takes the content away and keeps who did it and why. */
    void remove(MembershipDocument removed);
}
