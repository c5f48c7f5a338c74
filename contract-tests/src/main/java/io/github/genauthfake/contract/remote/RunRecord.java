package io.github.genauthfake.contract.remote;

import io.github.genauthfake.contract.client.Json;
import io.github.genauthfake.contract.client.JsonText;
import io.github.genauthfake.contract.service.UndoStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What a run has to take back, in a file that outlives the process: a line of JSON for each step, on the disk before the
 * step is taken, and another when it has been taken back. While the process lives, it holds a lock on the file.
 */
final class RunRecord implements AutoCloseable {
    private static final int LARGE = 1 << 16;

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;
    private final RunHeader header;
    private final TreeMap<Integer, UndoStep> pending = new TreeMap<>();
    private int lastNumber;

    private RunRecord(Path file, FileChannel channel, FileLock lock, RunHeader header) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
        this.header = header;
    }

    /** Begins the record of a run. */
    static RunRecord create(RemoteTarget target, String prefix) {
        RunHeader header = new RunHeader(prefix, target.host().toString(), target.userPoolId(), Instant.now());
        try {
            Files.createDirectories(target.records());
            // Two runs of one process have the same prefix.
            Path file = Files.createTempFile(target.records(), prefix + "-", RunRecords.SUFFIX);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            RunRecord record = new RunRecord(file, channel, channel.lock(), header);
            record.append(header.toJson());
            return record;
        } catch (IOException failure) {
            throw new TargetException(
                    "Nothing is done without a record of it, and none can be written in " + target.records() + ": "
                            + failure + ". " + RemoteTarget.RECORDS + " names another directory.",
                    failure);
        }
    }

    /** Takes over the record of a run that is over; empty while the run is still under way. */
    static Optional<RunRecord> resume(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            String text = complete(channel);
            RunRecord record = new RunRecord(file, channel, lock, RunHeader.of(firstLine(text)));
            record.read(text);
            return Optional.of(record);
        } catch (IOException | IllegalArgumentException | DateTimeException damage) {
            throw new TargetException("The record " + file + " cannot be read: " + damage, damage);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** Reads a record and cuts off a last line that was being written when the process died: its step was not taken. */
    private static String complete(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            continue;
        }
        String text = new String(bytes.array(), StandardCharsets.UTF_8);
        String complete = text.substring(0, text.lastIndexOf('\n') + 1);
        channel.truncate(complete.getBytes(StandardCharsets.UTF_8).length);
        channel.position(channel.size());
        return complete;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private void read(String text) {
        text.lines().skip(1).forEach(line -> {
            JsonText json = JsonText.of(line);
            if (json.get("done") instanceof Integer number) {
                pending.remove(number);
                return;
            }
            int number = (Integer) json.get("step");
            Map<String, Object> body = json.object("body");
            pending.put(
                    number,
                    new UndoStep(json.getString("kind"), json.getString("name"), json.getString("operation"), body));
            lastNumber = Math.max(lastNumber, number);
        });
    }

    RunHeader header() {
        return header;
    }

    /** Notes a step before it is taken; empty when the same step is noted already. */
    synchronized OptionalInt add(UndoStep step) {
        if (pending.containsValue(step)) {
            return OptionalInt.empty();
        }
        int number = lastNumber + 1;
        write(number, step);
        lastNumber = number;
        return OptionalInt.of(number);
    }

    synchronized void replace(int number, UndoStep step) {
        if (!step.equals(pending.get(number))) {
            write(number, step);
        }
    }

    private void write(int number, UndoStep step) {
        append(Json.object(
                "step",
                number,
                "kind",
                step.kind(),
                "name",
                step.name(),
                "operation",
                step.operation(),
                "body",
                step.body()));
        pending.put(number, step);
    }

    /** Notes that a step has been taken back, or was not taken. */
    synchronized void done(int number) {
        pending.remove(number);
        append(Json.object("done", number));
        if (pending.isEmpty()) {
            shorten();
        }
    }

    /** The steps that are to be taken back, by their numbers. */
    synchronized TreeMap<Integer, UndoStep> pending() {
        return new TreeMap<>(pending);
    }

    private void append(Map<String, Object> line) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap((Json.write(line) + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException failure) {
            throw new UncheckedIOException("Nothing is done without a record of it, which cannot be written", failure);
        }
    }

    /** Where nothing is pending, the header alone says as much. */
    private void shorten() {
        try {
            if (channel.size() > LARGE) {
                channel.truncate((Json.write(header.toJson()) + "\n").getBytes(StandardCharsets.UTF_8).length);
                channel.position(channel.size());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ends the record. It stays for a later cleanup as long as something is pending. */
    @Override
    public synchronized void close() {
        try {
            if (!channel.isOpen()) {
                return;
            }
            lock.release();
            channel.close();
            if (pending.isEmpty()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
