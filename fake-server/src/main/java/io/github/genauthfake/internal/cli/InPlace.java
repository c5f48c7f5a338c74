package io.github.genauthfake.internal.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes over a file that cannot be replaced. */
final class InPlace {
    private InPlace() {}

    /**
     * Takes the room first, and only then writes over what is there.
     *
     * @throws IOException when there is no room, or the file cannot be written; what was there is there still
     */
    static void write(Path file, byte[] content) throws IOException {
        byte[] before = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
            try {
                if (content.length > before.length) {
                    put(channel, before.length, new byte[content.length - before.length]);
                    channel.force(true);
                }
                put(channel, 0, content);
                channel.truncate(content.length);
                channel.force(true);
            } catch (IOException noRoom) {
                put(channel, 0, before);
                channel.truncate(before.length);
                throw noRoom;
            }
        }
    }

    private static void put(FileChannel channel, long position, byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest, position + rest.position());
        }
    }
}
