package de.allmende.tenant.dataexport;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** The bytes of a package, one piece after the other; says when the last was read. */
final class PackageStream extends InputStream {

    private final IntFunction<Optional<byte[]>> pieces;
    private final Runnable wholeRead;
    private ByteArrayInputStream piece = new ByteArrayInputStream(new byte[0]);
    private int position;
    private boolean isOver;

    PackageStream(IntFunction<Optional<byte[]>> pieces, Runnable wholeRead) {
        this.pieces = pieces;
        this.wholeRead = wholeRead;
    }

    @Override
    public int read() {
        return hasMore() ? piece.read() : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        return hasMore() ? piece.read(into, offset, length) : -1;
    }

    private boolean hasMore() {
        if (piece.available() == 0 && !isOver) {
            pieces.apply(position++).ifPresentOrElse(content -> piece = new ByteArrayInputStream(content), () -> {
                isOver = true;
                wholeRead.run();
            });
        }
        return piece.available() > 0;
    }
}
