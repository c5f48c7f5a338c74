package io.github.genauthfake.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import kotlin.KotlinVersion;
import org.eclipse.jetty.util.Jetty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The published jar is invisible on a classpath: everything in it is ours or carries our name. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PackagedJarIT {
    private static final String OURS = "io/github/genauthfake/";
    private static final String SHADED = OURS + "internal/shaded/";
    private static final String SERVICES = "META-INF/services/";
    private static final Path JAR = Path.of(System.getProperty("genauthfake.packagedJar"));
    private static final Path POM = Path.of(System.getProperty("genauthfake.pom"));

    private static final String LICENCES = "META-INF/genauth-fake/licenses/";
    private static final String SBOM = "META-INF/sbom/genauth-fake-server.cdx.json";

    private static JarFile jar;
    private static List<String> entries;

    @BeforeAll
    static void open() throws IOException {
        jar = new JarFile(JAR.toFile());
        entries = jar.stream()
                .filter(entry -> !entry.isDirectory())
                .map(JarEntry::getName)
                .toList();
    }

    @AfterAll
    static void close() throws IOException {
        jar.close();
    }

    @Test
    void every_entry_is_in_our_package_or_in_META_INF() {
        assertThat(entriesWhere(entry -> !entry.startsWith(OURS) && !entry.startsWith("META-INF/")))
                .as("entries that are neither ours nor in META-INF")
                .isEmpty();
    }

    @Test
    void META_INF_holds_the_manifest_the_services_and_the_licences() {
        assertThat(entriesWhere(entry -> entry.startsWith("META-INF/")
                        && !List.of("META-INF/MANIFEST.MF", "META-INF/LICENSE").contains(entry)
                        && !entry.startsWith(SERVICES)
                        && !entry.equals(SBOM)
                        && !entry.startsWith("META-INF/genauth-fake/")))
                .as("unexpected entries in META-INF")
                .isEmpty();
    }

    @Test
    void the_bill_of_materials_has_every_library_with_its_version_and_nothing_else() throws IOException {
        assertThat(jar.getManifest().getMainAttributes().getValue("Sbom-Location"))
                .isEqualTo(SBOM);
        JsonNode sbom = new JsonMapper().readTree(jar.getInputStream(jar.getEntry(SBOM)));
        Map<String, String> versions = new TreeMap<>();
        sbom.get("components")
                .forEach(library -> versions.put(
                        library.get("name").textValue(), library.get("version").textValue()));
        assertThat(versions)
                .containsKeys(
                        "jetty-io",
                        "jackson-databind",
                        "java-jwt",
                        "picocli",
                        "pcollections",
                        "snakeyaml",
                        "preact",
                        "htm")
                .containsEntry("jetty-server", Jetty.VERSION)
                .containsEntry("kotlin-stdlib", KotlinVersion.CURRENT.toString())
                .doesNotContainKeys(
                        "javalin", "jakarta.servlet-api", "junit-jupiter", "assertj-core", "archunit-junit5");
        assertThat(entriesWhere(entry -> entry.startsWith(LICENCES) && entry.contains("-jar/")))
                .extracting(entry -> entry.substring(LICENCES.length()).replaceFirst("-jar/.*", ""))
                .isSubsetOf(versions.keySet());
        assertThat(sbom.toString()).doesNotContain("timestamp", "serialNumber");
        try (ZipFile distribution = new ZipFile(System.getProperty("genauthfake.distribution"))) {
            ZipEntry beside = distribution.getEntry("genauth-fake/genauth-fake-server.cdx.json");
            assertThat(distribution.getInputStream(beside)).hasSameContentAs(jar.getInputStream(jar.getEntry(SBOM)));
        }
    }

    @Test
    void there_are_no_modules_and_no_signatures() {
        assertThat(entriesWhere(
                        entry -> entry.endsWith("module-info.class") || entry.matches("META-INF/.*\\.(SF|DSA|RSA|EC)")))
                .as("module descriptors and signature files")
                .isEmpty();
    }

    @Test
    void services_are_named_by_types_inside_the_jar() {
        assertThat(services())
                .contains(SERVICES + "io.github.genauthfake.internal.shaded.org.slf4j.spi.SLF4JServiceProvider");
        assertThat(services())
                .filteredOn(service -> !isInJar(service.substring(SERVICES.length())))
                .as("services whose type is not in the jar")
                .isEmpty();
    }

    @Test
    void services_are_implemented_by_types_inside_the_jar() {
        assertThat(services())
                .flatMap(PackagedJarIT::lines)
                .filteredOn(implementation -> !isInJar(implementation))
                .as("implementations named in META-INF/services that are not in the jar")
                .isEmpty();
    }

    @Test
    void every_class_that_is_not_shaded_was_compiled_from_our_sources() {
        Path sources = POM.resolveSibling("src/main/java");
        assertThat(entriesWhere(entry -> entry.endsWith(".class")
                        && !entry.startsWith(SHADED)
                        && !Files.isRegularFile(sources.resolve(entry.replaceFirst("(\\$.*)?\\.class$", ".java")))))
                .as("classes without a source in %s", sources)
                .isEmpty();
    }

    @Test
    void the_public_api_speaks_in_types_of_the_JDK_and_its_own() throws IOException, ReflectiveOperationException {
        List<Class<?>> published = new ArrayList<>();
        List<String> foreign = new ArrayList<>();
        try (URLClassLoader isolated =
                new URLClassLoader(new URL[] {JAR.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            for (String name : classesOutsideInternal()) {
                Class<?> type = isolated.loadClass(name);
                if (PublicSignatures.isVisible(type)) {
                    published.add(type);
                    foreign.addAll(PublicSignatures.foreignTypesOf(type));
                }
            }
        }
        assertThat(published).as("public classes").isNotEmpty();
        assertThat(foreign)
                .as("types in public signatures that users must not see")
                .isEmpty();
    }

    @Test
    void the_POM_that_is_published_gives_nobody_a_dependency_and_needs_no_parent() throws Exception {
        Path published = JAR.resolveSibling(".flattened-pom.xml");
        assertThat(published)
                .content()
                .contains("<artifactId>genauth-fake-server</artifactId>", "<name>", "<description>", "<licenses>")
                .doesNotContain("<dependency>", "<parent>");
    }

    private static List<String> services() {
        return entriesWhere(entry -> entry.startsWith(SERVICES));
    }

    private static List<String> entriesWhere(Predicate<String> condition) {
        return entries.stream().filter(condition).toList();
    }

    /** Types outside our package would be somebody else's, wherever they came from. */
    private static boolean isInJar(String className) {
        String entry = className.replace('.', '/') + ".class";
        return entry.startsWith(OURS) && entries.contains(entry);
    }

    private static List<String> lines(String entry) {
        try (InputStream content = jar.getInputStream(jar.getEntry(entry));
                BufferedReader reader = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException failure) {
            throw new AssertionError("cannot read " + entry, failure);
        }
    }

    private static List<String> classesOutsideInternal() {
        return entries.stream()
                .filter(entry -> entry.startsWith(OURS) && !entry.startsWith(OURS + "internal/"))
                .filter(entry -> entry.endsWith(".class") && !entry.endsWith("package-info.class"))
                .map(entry ->
                        entry.substring(0, entry.length() - ".class".length()).replace('/', '.'))
                .toList();
    }
}
