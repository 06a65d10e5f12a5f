package de.allmende.tenant.dataexport;

import de.allmende.platform.dataexport.Spool;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** Cuts what is written into pieces of one size, so that no package is ever held as a whole. */
final class PackagePieces extends OutputStream {

    interface Taker {
        void take(int position, byte[] content);
    }

    private static final int SIZE = 1 << 20;

    private final Taker taker;
    private final MessageDigest digest = Spool.sha256();
    private final byte[] piece = new byte[SIZE];
    private int filled;
    private int position;
    private long bytes;

    PackagePieces(Taker taker) {
        this.taker = taker;
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] content, int offset, int length) {
        int from = offset;
        while (from < offset + length) {
            int taken = Math.min(SIZE - filled, offset + length - from);
            System.arraycopy(content, from, piece, filled, taken);
            filled += taken;
            from += taken;
            if (filled == SIZE) {
                close();
            }
        }
    }

    /** Hands over what is left. */
    @Override
    public void close() {
        if (filled > 0) {
            var content = Arrays.copyOf(piece, filled);
            digest.update(content);
            bytes += filled;
            filled = 0;
            taker.take(position++, content);
        }
    }

    long bytes() {
        return bytes;
    }

    /** Once, at the end. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
