package io.github.genauthfake;

import static io.github.genauthfake.internal.modules.organizations.Organizations.ORGANIZATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import io.github.genauthfake.internal.kind.Directory;
import io.github.genauthfake.internal.modules.DirectoryInvariants;
import io.github.genauthfake.internal.modules.Groups;
import io.github.genauthfake.internal.modules.applications.ApplicationAccess;
import io.github.genauthfake.internal.modules.applications.Applications;
import io.github.genauthfake.internal.modules.applications.AsaAccounts;
import io.github.genauthfake.internal.modules.applications.LoginPages;
import io.github.genauthfake.internal.modules.applications.TenantConsole;
import io.github.genauthfake.internal.modules.customfields.BaseFields;
import io.github.genauthfake.internal.modules.customfields.CustomData;
import io.github.genauthfake.internal.modules.customfields.FieldScope;
import io.github.genauthfake.internal.modules.organizations.Department;
import io.github.genauthfake.internal.modules.organizations.Departments;
import io.github.genauthfake.internal.modules.organizations.Memberships;
import io.github.genauthfake.internal.modules.roles.Namespaces;
import io.github.genauthfake.internal.modules.roles.RoleAssignments;
import io.github.genauthfake.internal.modules.roles.Roles;
import io.github.genauthfake.internal.modules.tenants.TenantMembers;
import io.github.genauthfake.internal.modules.tenants.Tenants;
import io.github.genauthfake.internal.modules.users.ArchivedUsers;
import io.github.genauthfake.internal.modules.users.LoginFigures;
import io.github.genauthfake.internal.modules.users.Logins;
import io.github.genauthfake.internal.modules.users.Sessions;
import io.github.genauthfake.internal.modules.users.User;
import io.github.genauthfake.internal.modules.users.Users;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The example in docs/seeds.md, word for word. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeedsDocumentTest {
    private static final Pattern ERROR = Pattern.compile("^company\\.yaml:[0-9]+: (.*)$", Pattern.MULTILINE);

    private static String document;
    private static Seed company;
    private static Directory directory;
    private static User alice;

    @BeforeAll
    static void load() throws IOException {
        document = Files.readString(Path.of("..", "docs", "seeds.md"));
        company = example("company.yaml");
        directory = company.directory();
        DirectoryInvariants.check(directory);
        alice = Users.of(directory).findByUsername("alice").orElseThrow();
    }

    private static Seed example(String name) {
        Matcher example = Pattern.compile("<!-- example: " + name + " -->\n```yaml\n(.*?)```\n", Pattern.DOTALL)
                .matcher(document);
        assertThat(example.find()).as(name).isTrue();
        return Seed.parse(example.group(1), name);
    }

    @Test
    void users_have_the_names_and_ids_of_the_file() {
        assertThat(alice.id()).isEqualTo("65f000000000000000000001");
        assertThat(alice.email()).isEqualTo("alice@example.com");
        assertThat(Users.of(directory)
                        .findByEmail("bob@example.com")
                        .orElseThrow()
                        .username())
                .isNull();
    }

    @Test
    void users_are_in_their_departments() {
        assertThat(Memberships.of(directory).of(alice.id()))
                .extracting(membership -> name(membership.departmentId()), membership -> membership.isLeader())
                .containsExactly(tuple("Platform", false), tuple("Engineering", true));
        assertThat(Memberships.of(directory).mainDepartmentOf(alice.id()).map(SeedsDocumentTest::name))
                .contains("Platform");
    }

    @Test
    void users_have_their_roles_and_groups() {
        assertThat(RoleAssignments.ofUser(directory, alice.id()).all())
                .extracting(assignment ->
                        Roles.ROLE.nameOf(directory, assignment.it().roleId()))
                .containsExactly("admin", "shop/seller");
        String engineering = Departments.of(directory)
                .findByCode("acme", "eng")
                .orElseThrow()
                .id();
        assertThat(RoleAssignments.ofDepartment(directory, engineering).all())
                .extracting(assignment -> assignment.it().endTime())
                .containsExactly(Instant.parse("2024-12-31T00:00:00Z").toEpochMilli());
        assertThat(directory.get(Groups.MEMBERS).ofLeft(alice.id()).all())
                .extracting(id ->
                        Groups.GROUP.findById(directory, id).orElseThrow().it().name())
                .containsExactly("Developers");
    }

    @Test
    void custom_data_are_those_of_the_pool_and_of_the_tenant() {
        String tenant = directory.get(Tenants.TENANT).all().get(0).id();
        assertThat(CustomData.of(directory).of(new FieldScope(null, TargetType.USER), alice.id()))
                .hasEntrySatisfying("school", value -> assertThat(value.plain()).isEqualTo("pku"))
                .hasEntrySatisfying(
                        "badge", value -> assertThat(value.isEncrypted()).isTrue());
        assertThat(CustomData.of(directory).of(new FieldScope(tenant, TargetType.USER), alice.id()))
                .hasEntrySatisfying("level", value -> assertThat(value.plain()).isEqualTo(3.0));
        assertThat(TenantMembers.firstTenantOf(directory, alice.id())).isEqualTo(tenant);
    }

    @Test
    void the_rest_is_as_the_file_says() {
        Department engineering =
                Departments.of(directory).findByCode("acme", "eng").orElseThrow();
        assertThat(Departments.of(directory).children(engineering.id()).all())
                .extracting(SeedsDocumentTest::name)
                .containsExactly("Platform", "R/D");
        assertThat(ORGANIZATION.find(directory, "acme").orElseThrow().it().organizationName())
                .isEqualTo("Acme Inc.");
        assertThat(ORGANIZATION.find(directory, "store").orElseThrow().it().tenantId())
                .isNotNull();
        assertThat(BaseFields.of(directory).find("nickname").orElseThrow().label())
                .isEqualTo("Nick");
        assertThat(Roles.ROLE.find(directory, "shop", "seller")).isPresent();
    }

    @Test
    void what_the_API_cannot_make_is_there() {
        Directory signedIn = example("signed-in.yaml").directory();
        DirectoryInvariants.check(signedIn);
        assertThat(signedIn.get(Sessions.SESSION).size()).isEqualTo(2);
        assertThat(signedIn.get(Logins.LOGIN).all())
                .extracting(login -> login.it().appId())
                .containsExactly(
                        signedIn.get(Applications.APPLICATION).all().get(0).id());
        assertThat(signedIn.get(ApplicationAccess.ACCESS).size()).isEqualTo(2);
        assertThat(signedIn.get(ArchivedUsers.ARCHIVED_USER).size()).isEqualTo(1);
        User bob = Users.of(signedIn).findByUsername("bob").orElseThrow();
        assertThat(LoginFigures.of(signedIn, bob).count()).isEqualTo(12);
        assertThat(Namespaces.NAMESPACE.find(
                        signedIn,
                        signedIn.get(Applications.APPLICATION).all().get(0).id()))
                .isPresent();
    }

    @Test
    void applications_and_tenants_are_as_the_file_says() {
        Directory shop = example("shop.yaml").directory();
        DirectoryInvariants.check(shop);
        assertThat(shop.get(TenantMembers.MEMBER).size()).isEqualTo(2);
        assertThat(shop.get(ApplicationAccess.ACCESS).all())
                .extracting(record -> record.it().enabled())
                .containsExactly(true, true, false, true);
        assertThat(shop.get(ApplicationAccess.ACCESS).all())
                .extracting(record -> record.it().inheritByChildren())
                .containsExactly(null, false, null, null);
        assertThat(shop.get(AsaAccounts.ASSIGNMENT).size()).isEqualTo(2);
        assertThat(shop.get(LoginPages.LOGIN_PAGE).size()).isEqualTo(1);
        assertThat(shop.get(TenantConsole.CONFIGURATION).size()).isEqualTo(1);
        assertThat(shop.get(Applications.APPLICATION).all().get(0).it().mfaFactors())
                .containsExactly("OTP");
    }

    @Test
    void its_errors_are_those_that_the_document_shows() {
        String[] mistakes = {
            "users: {alice: {emial: alice@example.com}}",
            "users: {alice: {phone: 0123}}",
            "organizations: {acme: {departments: {Engineering: {}}}}\nusers: {alice: {departments: [acme/Enginering]}}"
        };
        Matcher errors = ERROR.matcher(document);
        for (String mistake : mistakes) {
            assertThat(errors.find()).isTrue();
            String shown = errors.group(1);
            assertThat(catchThrowable(() -> Seed.parse(mistake, "company.yaml").directory()))
                    .isInstanceOf(SeedException.class)
                    .hasMessageEndingWith(": " + shown);
        }
        assertThat(errors.find()).isFalse();
    }

    @Test
    void a_pool_exports_it_and_starts_with_the_export_in_the_same_state() {
        try (FakeGenAuth genauth = FakeGenAuth.start()) {
            UserPool pool = genauth.createPool(company);
            UserPool again = genauth.createPool(Seed.parse(pool.export(), "export"));
            assertThat(again.snapshot()).isEqualTo(pool.snapshot());
        }
    }

    @Test
    void the_example_in_Java_is_one_that_works() throws IOException {
        // tag::builder[]
        Seed seed = Seed.builder()
                .organization("acme", acme -> acme.name("Acme Inc."))
                .department("acme/Sales", sales -> sales.property("code", "sales"))
                .role("shop/seller", seller -> seller.name("Seller"))
                .object("posts", "manager", manager -> manager.name("Manager").add("departments", "acme/Sales"))
                .user(
                        "alice",
                        alice -> alice.leads("acme/Sales").roles("shop/seller").posts("manager"))
                .build();
        // end::builder[]
        assertThat(seed.directory()).isNotEqualTo(Seed.builder().build().directory());
        String source = Files.readString(
                Path.of("src", "test", "java", "io", "github", "genauthfake", "SeedsDocumentTest.java"));
        String example = source.split("// tag::builder\\[]\n")[1].split(" *// end::builder")[0];
        assertThat(document)
                .contains("<!-- example: builder -->\n```java\n"
                        + example.stripTrailing().stripIndent() + "\n```\n");
    }

    private static String name(String departmentId) {
        return Departments.of(directory).get(departmentId).name();
    }
}
