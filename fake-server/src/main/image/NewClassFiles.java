import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies a jar, stored without compression, with its class files of Java 5 in the form of Java 6. No archive of a JVM takes in
 * older ones, since these have no stack maps; picocli's would be a third of a start. Needs JDK 24 or newer, run from its source.
 */
final class NewClassFiles {
    private static final int FIRST_WITH_STACK_MAPS = 50;

    private NewClassFiles() {}

    public static void main(String[] arguments) throws IOException {
        try (ZipFile jar = new ZipFile(arguments[0]);
                ZipOutputStream copy = new ZipOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
            ClassFile form = ClassFile.of(
                    ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                    ClassFile.ClassHierarchyResolverOption.of(
                            ClassHierarchyResolver.ofResourceParsing(name -> open(jar, name.descriptorString()))
                                    .orElse(ClassHierarchyResolver.defaultResolver())));
            copy.setLevel(0);
            for (ZipEntry entry : Collections.list(jar.entries())) {
                byte[] content = jar.getInputStream(entry).readAllBytes();
                ZipEntry copied = new ZipEntry(entry.getName());
                copied.setTime(entry.getTime());
                copy.putNextEntry(copied);
                copy.write(isOldClass(entry.getName(), content) ? renewed(form, content) : content);
                copy.closeEntry();
            }
        }
    }

    private static boolean isOldClass(String name, byte[] content) {
        return name.endsWith(".class") && ((content[6] & 0xff) << 8 | content[7] & 0xff) < FIRST_WITH_STACK_MAPS;
    }

    private static byte[] renewed(ClassFile form, byte[] content) {
        CodeTransform writtenAgain = (code, element) -> code.with(element);
        return form.transformClass(form.parse(content), (builder, element) -> {
            if (element instanceof ClassFileVersion) {
                builder.withVersion(FIRST_WITH_STACK_MAPS, 0);
            } else if (element instanceof MethodModel method) {
                builder.transformMethod(method, MethodTransform.transformingCode(writtenAgain));
            } else {
                builder.with(element);
            }
        });
    }

    private static InputStream open(ZipFile jar, String descriptor) {
        ZipEntry entry = jar.getEntry(descriptor.substring(1, descriptor.length() - 1) + ".class");
        try {
            return entry == null ? null : jar.getInputStream(entry);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
