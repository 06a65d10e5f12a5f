package de.allmende.marketplace.councilpaper.web;

import de.allmende.marketplace.booking.BookingId;
import de.allmende.marketplace.councilpaper.CouncilPaper;
import de.allmende.marketplace.councilpaper.CouncilPaperId;
import de.allmende.marketplace.councilpaper.MakeCouncilPaper;
import de.allmende.marketplace.councilpaper.ReadCouncilPapers;
import de.allmende.marketplace.rest.CouncilPaperJson;
import de.allmende.marketplace.rest.CouncilPaperListJson;
import de.allmende.marketplace.rest.CouncilPaperRequestJson;
import de.allmende.marketplace.rest.CouncilPapersApi;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Refusal;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.PathIds;
import de.allmende.platform.web.Problems;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Council papers over HTTP. */
@RestController
@RequestMapping("${allmende.web.base-path}")
final class CouncilPaperController implements CouncilPapersApi {

    private final CurrentActor currentActor;
    private final MakeCouncilPaper makeCouncilPaper;
    private final ReadCouncilPapers readCouncilPapers;
    private final Idempotent idempotent;

    CouncilPaperController(
            CurrentActor currentActor,
            MakeCouncilPaper makeCouncilPaper,
            ReadCouncilPapers readCouncilPapers,
            Idempotent idempotent) {
        this.currentActor = currentActor;
        this.makeCouncilPaper = makeCouncilPaper;
        this.readCouncilPapers = readCouncilPapers;
        this.idempotent = idempotent;
    }

    @Override
    public ResponseEntity<CouncilPaperListJson> listCouncilPapers(String bookingId) {
        var papers = readCouncilPapers
                .of(currentActor.get(), PathIds.id(BookingId::parse, bookingId))
                .orElseThrow(Problems::notFound);
        return ResponseEntity.ok(new CouncilPaperListJson()
                .items(papers.stream().map(CouncilPaperController::json).toList()));
    }

    @Override
    public ResponseEntity<CouncilPaperJson> makeCouncilPaper(
            String bookingId, String idempotencyKey, CouncilPaperRequestJson request) {
        var actor = currentActor.get();
        var command = new MakeCouncilPaper.Command(
                PathIds.id(BookingId::parse, bookingId),
                Problems.written("/committee", request.getCommittee()),
                Problems.written("/need", request.getNeed()));
        Supplier<Outcome<CouncilPaper, Refusal>> made = () -> makeCouncilPaper.make(actor, command);
        return idempotent.answer(
                made, paper -> ResponseEntity.status(HttpStatus.CREATED).body(json(paper)));
    }

    @Override
    public ResponseEntity<Resource> downloadCouncilPaper(String councilPaperId) {
        var id = PathIds.id(CouncilPaperId::parse, councilPaperId);
        var content = readCouncilPapers.content(currentActor.get(), id).orElseThrow(Problems::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("Beschlussvorlage-" + id + ".pdf")
                                .build()
                                .toString())
                .body(new ByteArrayResource(content));
    }

    private static CouncilPaperJson json(CouncilPaper paper) {
        return new CouncilPaperJson()
                .id(paper.id().toString())
                .committee(paper.committee())
                .madeBy(paper.madeBy())
                .madeAt(paper.madeAt().atOffset(ZoneOffset.UTC))
                .sha256(paper.sha256());
    }
}
