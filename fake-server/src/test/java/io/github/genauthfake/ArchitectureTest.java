package io.github.genauthfake;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.genauthfake.internal.contract.compile.ContractCompiler;
import io.github.genauthfake.internal.modules.Endpoint;
import io.github.genauthfake.internal.pool.Machine;
import java.security.SecureRandom;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Which part of the server may know which. Dependencies point one way. */
@AnalyzeClasses(packages = "io.github.genauthfake", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.github.genauthfake";
    private static final String STATE = ROOT + ".state";
    private static final String INTERNAL = ROOT + ".internal";
    private static final Set<String> TIME_AND_CHANCE = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.InstantSource.system",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID");

    @ArchTest
    static final ArchRule layers = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("command line")
            .definedBy(INTERNAL + ".cli..")
            .layer("public API")
            .definedBy(ROOT, STATE)
            .layer("admin")
            .definedBy(INTERNAL + ".admin..")
            .layer("console")
            .definedBy(INTERNAL + ".console..")
            .layer("http")
            .definedBy(INTERNAL + ".http..")
            .layer("seed")
            .definedBy(INTERNAL + ".seed..")
            .layer("state")
            .definedBy(INTERNAL + ".state..")
            .layer("pool")
            .definedBy(INTERNAL + ".pool..")
            .layer("events")
            .definedBy(INTERNAL + ".events..")
            .layer("difference")
            .definedBy(INTERNAL + ".difference..")
            .layer("modules")
            .definedBy(INTERNAL + ".modules..")
            .layer("kind")
            .definedBy(INTERNAL + ".kind..")
            .layer("json")
            .definedBy(INTERNAL + ".json..")
            .layer("contract")
            .definedBy(INTERNAL + ".contract..")
            .layer("errors")
            .definedBy(INTERNAL + ".errors..")
            .whereLayer("command line")
            // Config files are read as seeds are. The lower ones only to have them loaded while the server starts.
            .mayOnlyAccessLayers("public API", "admin", "http", "seed", "modules", "json", "pool", "contract", "errors")
            .whereLayer("admin")
            // The page is shown what the public API does not tell, such as kinds and requests that wait.
            .mayOnlyAccessLayers("public API", "console", "pool", "json", "seed", "contract")
            .whereLayer("console")
            .mayOnlyAccessLayers("public API", "state", "pool", "modules", "kind", "contract")
            .whereLayer("http")
            .mayOnlyAccessLayers("public API", "admin", "pool", "modules", "kind", "json", "contract", "errors")
            .whereLayer("seed")
            .mayOnlyAccessLayers("public API", "modules", "kind", "json", "contract", "errors")
            .whereLayer("state")
            .mayOnlyAccessLayers("public API", "modules", "kind")
            .whereLayer("pool")
            .mayOnlyAccessLayers("public API", "events", "modules", "kind", "json", "contract")
            .whereLayer("events")
            .mayOnlyAccessLayers("public API", "difference", "modules", "kind")
            .whereLayer("difference")
            .mayOnlyAccessLayers("public API", "modules", "kind")
            .whereLayer("modules")
            .mayOnlyAccessLayers("public API", "kind", "json", "contract", "errors")
            .whereLayer("kind")
            .mayOnlyAccessLayers("json", "contract", "errors")
            .whereLayer("json")
            .mayOnlyAccessLayers("public API")
            .whereLayer("contract")
            .mayNotAccessAnyLayer()
            .whereLayer("errors")
            .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule nothing_internal_uses_the_server_from_below = noClasses()
            .that()
            .resideInAPackage(INTERNAL + "..")
            .and()
            .resideOutsideOfPackages(INTERNAL + ".cli..", INTERNAL + ".admin..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(FakeGenAuth.class, UserPool.class, Seed.class, Snapshot.class);

    /** The server starts the admin side; the other way round it would be a circle of files. */
    @ArchTest
    static final ArchRule only_the_command_line_starts_a_server = noClasses()
            .that()
            .resideInAPackage(INTERNAL + "..")
            .and()
            .resideOutsideOfPackage(INTERNAL + ".cli..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(FakeGenAuth.class);

    /** Of two classes with one name, a reader opens the wrong one. */
    @ArchTest
    static void no_two_internal_files_have_one_name(JavaClasses classes) {
        assertThat(classes.stream()
                        .filter(type ->
                                type.isTopLevelClass() && type.getPackageName().startsWith(INTERNAL))
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .map(JavaClass::getSimpleName))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @ArchTest
    static final ArchRule no_cycles =
            slices().matching(INTERNAL + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_cycles_in_the_contract =
            slices().matching(INTERNAL + ".contract.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_cycles_within_what_kinds_have_in_common =
            slices().matching(INTERNAL + ".kind.(*)..").should().beFreeOfCycles();

    /** Save for the one that binds requests. */
    @ArchTest
    static final ArchRule modules_touch_no_JSON_trees_and_no_HTTP = noClasses()
            .that()
            .resideInAPackage(INTERNAL + ".modules..")
            .and(are(not(equivalentTo(Endpoint.class))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.fasterxml.jackson.databind..",
                    "com.fasterxml.jackson.core..",
                    "com.auth0..",
                    "org.eclipse.jetty..",
                    "java.net..");

    @ArchTest
    static final ArchRule only_http_knows_the_HTTP_library = onlyIn(INTERNAL + ".http..", "org.eclipse.jetty..");

    @ArchTest
    static final ArchRule only_the_command_line_knows_its_library = onlyIn(INTERNAL + ".cli..", "picocli..");

    @ArchTest
    static final ArchRule only_two_collections_know_the_persistent_ones =
            onlyIn(INTERNAL + ".kind.collection..", "kotlinx..", "org.pcollections..");

    @ArchTest
    static final ArchRule only_metadata_know_regular_expressions_of_requests =
            onlyIn(INTERNAL + ".modules.metadata..", "com.google.re2j..");

    @ArchTest
    static final ArchRule only_pools_know_tokens = onlyIn(INTERNAL + ".pool..", "com.auth0..");

    @ArchTest
    static final ArchRule time_and_chance_come_in_at_one_place = noClasses()
            .that(are(not(equivalentTo(Machine.class))))
            .should()
            .accessTargetWhere(describe("it is the machine's time or chance", ArchitectureTest::isTimeOrChance))
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(SecureRandom.class, Random.class, ThreadLocalRandom.class);

    @ArchTest
    static final ArchRule nobody_writes_to_standard_streams_but_the_command_line_and_the_build = noClasses()
            .that(are(not(resideInAPackage(INTERNAL + ".cli.."))))
            .and(are(not(equivalentTo(ContractCompiler.class))))
            .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule what_is_public_and_named_by_users_stands_in_two_packages =
            classes().that(are(not(resideInAPackage(INTERNAL + "..")))).should().resideInAnyPackage(ROOT, STATE);

    /** A further component of a public record would break users who make one. */
    @ArchTest
    static final ArchRule what_users_name_is_no_record = classes()
            .that()
            .resideInAnyPackage(ROOT, STATE)
            .and()
            .arePublic()
            .should()
            .notBeRecords();

    /** Calls and method references alike. */
    private static boolean isTimeOrChance(JavaAccess<?> access) {
        String target = access.getTargetOwner().getName() + "." + access.getName();
        return TIME_AND_CHANCE.contains(target);
    }

    /** The libraries may be known in this package alone. */
    private static ArchRule onlyIn(String place, String... libraries) {
        return noClasses()
                .that(are(JavaClass.Predicates.resideOutsideOfPackage(place)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(libraries));
    }
}
