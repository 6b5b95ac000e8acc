package org.mingzhang.query.log;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingzhang.merkle.note.TlogProof;
import org.mingzhang.merkle.tile.Tile;
import org.mingzhang.merkle.walk.Twin;
import org.mingzhang.platform.web.Fault;
import org.mingzhang.platform.web.FaultException;
import org.mingzhang.platform.web.Faults;
import org.mingzhang.shared.Text;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The public log (C2SP tlog-tiles), for anybody and any site: it holds digests and signatures, and
 * nothing of a case.
 */
@RestController
public class LogEndpoint {
    private static final String PREFIX = "/log/";

    /** Says of an entry no more than is so: under a checkpoint, or final. */
    private static final String STATE = "Log-State";

    private static final Pattern INDEX = Pattern.compile("0|[1-9]\\d{0,17}");
    private static final Pattern KEY_ID = Pattern.compile("[0-9a-f]{8}");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");
    private static final MediaType NOTE = new MediaType("text", "plain", StandardCharsets.UTF_8);

    /** A checkpoint is followed by the next within a second or so. */
    private static final CacheControl FRESH =
            CacheControl.maxAge(Duration.ofSeconds(2)).cachePublic();

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final Fault NOT_IN_LOG =
            Fault.of(
                            404,
                            "NOT_IN_LOG",
                            new Text("不在公开日志中", "Not in the log"),
                            new Text(
                                    "最新校验点未涵盖该序号。",
                                    "The newest checkpoint does not cover this index."))
                    .hint(
                            new Text(
                                    "新记录在数秒内进入校验点，请稍后重试。",
                                    "A new entry is under a checkpoint within seconds; try again."));

    private final PublicLog log;

    LogEndpoint(PublicLog log) {
        this.log = log;
    }

    /** Any site's script may read it, also that something is not there. */
    @ModelAttribute
    void forAnySite(HttpServletResponse response) {
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, STATE);
    }

    @GetMapping("/log/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        return answer(log.checkpoint(), NOTE, FRESH);
    }

    @GetMapping("/log/vkeys")
    ResponseEntity<byte[]> verifierKeys() {
        return answer(log.verifierKeys(), NOTE, FRESH);
    }

    @GetMapping("/log/policy")
    ResponseEntity<byte[]> policy() {
        return answer(log.policy(), NOTE, FRESH);
    }

    /** The same, signed by the log's key. */
    @GetMapping("/log/policy.note")
    ResponseEntity<byte[]> signedPolicy() {
        return answer(log.signedPolicy(), NOTE, FRESH);
    }

    /** One of the policies it has stated. */
    @GetMapping("/log/policies/{number}")
    ResponseEntity<byte[]> statedPolicy(@PathVariable String number) {
        if (!NUMBER.matcher(number).matches()) {
            throw new FaultException(Faults.NOT_FOUND);
        }
        return answer(log.statedPolicy(Integer.parseInt(number)), NOTE, FRESH);
    }

    /** The newest checkpoint that enough witnesses cosigned. */
    @GetMapping("/log/witnessed")
    ResponseEntity<byte[]> witnessed() {
        return answer(log.witnessed(), NOTE, FRESH);
    }

    /** The last checkpoint of a key that ended. */
    @GetMapping("/log/handover/{keyId}")
    ResponseEntity<byte[]> handover(@PathVariable String keyId) {
        if (!KEY_ID.matcher(keyId).matches()) {
            throw new FaultException(Faults.NOT_FOUND);
        }
        return answer(log.handover(keyId), NOTE, FRESH);
    }

    /** A path is a tile only in the one spelling it may have, so none leads out of the folder. */
    @GetMapping("/log/tile/**")
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        return answer(
                tile(request, PREFIX).flatMap(log::tile),
                MediaType.APPLICATION_OCTET_STREAM,
                FOR_EVER);
    }

    private static Optional<Tile> tile(HttpServletRequest request, String prefix) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return Tile.ofPath(path.substring(prefix.length()));
    }

    /** The tree of SM3 over the same entries, where one is kept; these are no tlog-tiles. */
    @GetMapping("/log/sm3/checkpoint")
    ResponseEntity<byte[]> twinCheckpoint() {
        return answer(log.twinCheckpoint(), NOTE, FRESH);
    }

    @GetMapping("/log/sm3/vkeys")
    ResponseEntity<byte[]> twinKeys() {
        return answer(log.twinKeys(), NOTE, FRESH);
    }

    /** It has no entries of its own. */
    @GetMapping("/log/sm3/tile/**")
    ResponseEntity<byte[]> twinTile(HttpServletRequest request) {
        return answer(
                tile(request, PREFIX + Twin.PREFIX)
                        .filter(tile -> tile.level() != Tile.ENTRIES)
                        .flatMap(log::twinTile),
                MediaType.APPLICATION_OCTET_STREAM,
                FOR_EVER);
    }

    @GetMapping("/log/proof/{index}.tlog-proof")
    ResponseEntity<byte[]> proof(@PathVariable String index) {
        if (!INDEX.matcher(index).matches()) {
            throw new FaultException(Faults.NOT_FOUND);
        }
        TlogProof proof =
                log.proof(Long.parseLong(index)).orElseThrow(() -> new FaultException(NOT_IN_LOG));
        return ResponseEntity.ok()
                .contentType(NOTE)
                .cacheControl(FRESH)
                .header(STATE, log.isFinal(proof.note()) ? "witnessed" : "in-checkpoint")
                .body(proof.bytes());
    }

    private static ResponseEntity<byte[]> answer(
            Optional<byte[]> bytes, MediaType type, CacheControl cache) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(cache)
                .body(bytes.orElseThrow(() -> new FaultException(Faults.NOT_FOUND)));
    }
}
