package io.github.genauthfake.internal.errors;

import static io.github.genauthfake.internal.errors.Evidence.DOCUMENTED;
import static io.github.genauthfake.internal.errors.Evidence.FAKE_ONLY;
import static io.github.genauthfake.internal.errors.Evidence.INFERRED;
import static io.github.genauthfake.internal.errors.Evidence.SEEN;

import java.util.OptionalInt;

/**
 * What the fake refuses in the protocol, and of users, organizations, departments, custom fields and data. What a kind of
 * object has of its own is with the kind.
 *
 * <p>Wording that the real service leaves untranslated has the same text in both languages. Sources: the provider's list
 * of error codes, its OpenAPI document, and the integration tests of its Node and C# SDKs.
 */
public enum ErrorCode implements Failure {
    // the request as a whole
    INVALID_ARGUMENT(400, "{0}", "{0}", SEEN, SEEN),
    BODY_IS_INCOMPLETE(400, "请求体不完整", "The request body ends early or is malformed", INFERRED, INFERRED),
    BODY_IS_NOT_JSON(400, "请求体不是合法的 JSON: {0}", "The request body is not valid JSON: {0}", INFERRED, INFERRED),
    BODY_IS_NOT_AN_OBJECT(400, "请求体必须是 JSON 对象", "The request body must be a JSON object", INFERRED, INFERRED),
    BODY_HAS_TOO_MANY_VALUES(
            400, "请求体包含的值超过 {0} 个", "The request body holds more than {0} values", FAKE_ONLY, FAKE_ONLY),
    BODY_IS_A_FORM(
            400,
            "请求体必须是 JSON，请使用 content-type: application/json",
            "The request body must be JSON, not a form: send content-type: application/json",
            INFERRED,
            INFERRED),
    QUERY_IS_MALFORMED(400, "查询参数格式错误", "The query string is malformed", INFERRED, INFERRED),
    NOT_LOGGED_IN(
            401,
            2020,
            "尚未登录，无权限访问此请求",
            "Not logged in yet, no permission to access this request",
            INFERRED,
            DOCUMENTED),
    SIGNATURE_IS_WRONG(401, 1300, "AK/SK 签名不合法", "The AK/SK signature is not valid", INFERRED, DOCUMENTED),
    SIGNATURE_METHOD_IS_WRONG(
            401,
            1301,
            "AK/SK 签名方式和服务端不匹配",
            "The AK/SK signature method differs from what the server expects",
            INFERRED,
            DOCUMENTED),
    SIGNATURE_VERSION_IS_WRONG(
            401,
            1302,
            "AK/SK 签名版本和服务端不匹配",
            "The AK/SK signature version differs from what the server expects",
            INFERRED,
            DOCUMENTED),
    SIGNATURE_DATE_IS_MALFORMED(
            401,
            1303,
            "AK/SK 签名时间戳格式不正确，应该是单位为毫秒的 Unix 时间戳",
            "The AK/SK signature timestamp is malformed, it should be a Unix timestamp in milliseconds",
            INFERRED,
            DOCUMENTED),
    SIGNATURE_HAS_NO_DATE(
            401,
            1304,
            "使用 AK/SK 签名机制时，请求头中没有 date 请求头",
            "A request with an AK/SK signature has no date header",
            INFERRED,
            DOCUMENTED),
    SIGNATURE_DATE_IS_FAR(
            401,
            1305,
            "AK/SK 签名时间戳和服务器时间戳相差较大，此次请求不被允许",
            "The AK/SK signature timestamp is too far from the time of the server, the request is not allowed",
            INFERRED,
            DOCUMENTED),
    SIGNATURE_IS_USED(
            401,
            1306,
            "AK/SK 签名已经被消费过，此次请求不被允许",
            "The AK/SK signature was used before, the request is not allowed",
            INFERRED,
            DOCUMENTED),
    WRONG_ACCESS_KEY(
            401,
            "AccessKey ID 或 AccessKey Secret 错误",
            "The access key id or the access key secret is wrong",
            INFERRED,
            INFERRED),
    FOREIGN_USER_POOL(
            403,
            "无权限访问用户池 {0}",
            "The token belongs to another user pool than the one named in the request: {0}",
            INFERRED,
            INFERRED),
    UNKNOWN_PATH(404, "接口不存在: {0}", "There is no such operation: {0}", INFERRED, INFERRED),
    BODY_IS_TOO_SLOW(
            408, "请求体未在 {0} 秒内传输完成", "The request body did not arrive within {0} seconds", FAKE_ONLY, FAKE_ONLY),
    PAYLOAD_TOO_LARGE(413, "请求体超过 {0} 字节", "The request body is larger than {0} bytes", INFERRED, INFERRED),
    BODY_INFLATES_TOO_MUCH(
            413,
            "请求体解压后超过其大小的 {0} 倍",
            "The request body inflates to more than {0} times its size",
            FAKE_ONLY,
            FAKE_ONLY),
    CHARSET_IS_NOT_UTF8(
            400,
            "不支持请求体的字符集 {0}，请使用 UTF-8",
            "The charset {0} of the request body is not supported: send UTF-8",
            INFERRED,
            INFERRED),
    ENCODING_IS_UNKNOWN(
            400,
            "不支持请求体的编码 {0}，请使用 gzip 或不编码",
            "The content encoding {0} of the request body is not supported: send gzip or none",
            INFERRED,
            INFERRED),
    TOO_MANY_BODIES(
            429,
            "服务器正在接收的请求体过多，请稍后重试",
            "The server has as many bytes of request bodies under way as it may, try again later",
            FAKE_ONLY,
            FAKE_ONLY),
    UNKNOWN_ERROR(500, "未知错误", "Unknown error", SEEN, SEEN),
    NOT_IMPLEMENTED(501, "{0}", "{0}", FAKE_ONLY, FAKE_ONLY),

    // users
    USER_NOT_FOUND(404, 2004, "用户不存在", "User not exists.", SEEN, SEEN),
    USER_NEEDS_A_NAME(
            400,
            "Must contain one of the following fields: username, phone, email",
            "Must contain one of the following fields: username, phone, email",
            SEEN,
            SEEN),
    PHONE_IS_EMPTY(400, "phone cannot be empty", "phone cannot be empty", SEEN, SEEN),
    EMAIL_TAKEN(409, "邮箱 {0} 已存在", "A user with the email {0} exists already", INFERRED, INFERRED),
    PHONE_TAKEN(409, "手机号 {0} 已存在", "A user with the phone {0} exists already", INFERRED, INFERRED),
    USERNAME_TAKEN(409, "用户名 {0} 已存在", "A user with the username {0} exists already", INFERRED, INFERRED),
    EXTERNAL_ID_TAKEN(409, "externalId {0} 已存在", "A user with the externalId {0} exists already", INFERRED, INFERRED),
    IDENTITY_TAKEN(409, "身份 {0} 已被绑定", "The identity {0} is bound to a user already", INFERRED, INFERRED),

    // organizations and departments
    INVALID_ORGANIZATION_CODE_OF_DEPARTMENT(
            400, "invalid organization code {0}", "invalid organization code {0}", SEEN, SEEN),
    DEPARTMENT_NOT_FOUND(404, "部门不存在", "Department not exists.", INFERRED, INFERRED),
    PARENT_DEPARTMENT_NOT_FOUND(404, "父部门不存在", "Parent department not exists.", INFERRED, INFERRED),
    ILLEGAL_DEPARTMENT_ID(404, "存在不合法的 departmentId: {0}", "Illegal departmentId: {0}", SEEN, SEEN),
    DEPARTMENT_NEEDS_AN_IDENTIFIER(
            400,
            "Must contain one of the following fields: departmentId, departmentCode",
            "Must contain one of the following fields: departmentId, departmentCode",
            DOCUMENTED,
            INFERRED),
    DEPARTMENT_CODE_TAKEN(409, "部门 code {0} 已存在", "A department with the code {0} exists already", INFERRED, INFERRED),
    OPEN_DEPARTMENT_ID_TAKEN(
            409,
            "openDepartmentId {0} 已存在",
            "A department with the openDepartmentId {0} exists already",
            INFERRED,
            INFERRED),
    DEPARTMENT_HAS_CHILDREN(
            422, "部门下存在子部门，不能删除", "The department has children and cannot be deleted", INFERRED, INFERRED),
    DEPARTMENT_HAS_MEMBERS(422, "部门下存在成员，不能删除", "The department has members and cannot be deleted", INFERRED, INFERRED),
    ROOT_DEPARTMENT_STAYS(
            422, "根部门不能删除，请删除组织机构", "A root department cannot be deleted, delete the organization", INFERRED, INFERRED),
    DEPARTMENT_TOO_DEEP(422, "部门层级不能超过 {0} 级", "Departments cannot be more than {0} levels deep", FAKE_ONLY, FAKE_ONLY),
    DEPARTMENT_CANNOT_MOVE(
            422,
            "不能移动根部门，也不能将部门移动到其自身或子部门下",
            "A root department cannot move, and no department can move below itself",
            INFERRED,
            INFERRED),
    TWO_MAIN_DEPARTMENTS(422, "只能有一个主部门", "A user can have one main department only", INFERRED, INFERRED),

    // custom fields and base fields
    INVALID_FIELD_KEY(
            400,
            "字段 key 不能为空，且不能超过 64 个字符",
            "The key of a field must not be blank and has at most 64 characters",
            INFERRED,
            INFERRED),
    BUILT_IN_FIELD_KEY(409, "字段 key {0} 与内置字段冲突", "The key {0} collides with a built-in field", INFERRED, INFERRED),
    DATA_TYPE_IS_FIXED(
            422,
            "字段 {0} 的 dataType 设置之后不能修改",
            "The dataType of the field {0} cannot change once it is set",
            INFERRED,
            INFERRED),
    ENCRYPTED_IS_FIXED(
            422,
            "字段 {0} 的 encrypted 设置之后不能修改",
            "The property encrypted of the field {0} cannot change once it is set",
            INFERRED,
            INFERRED),
    ENUM_NEEDS_OPTIONS(
            400, "枚举字段 {0} 必须提供 options", "The ENUM field {0} needs at least one option", INFERRED, INFERRED),
    DUPLICATE_OPTION(
            400, "字段 {0} 的选项值 {1} 重复", "The options of the field {0} hold the value {1} twice", INFERRED, INFERRED),
    VALUES_ARE_NOT_UNIQUE(
            422,
            "字段 {0} 已有重复的值，不能设置为唯一",
            "The field {0} cannot become unique: two targets hold the same value",
            INFERRED,
            INFERRED),
    BASE_FIELD_NOT_FOUND(404, "内置字段 {0} 不存在", "There is no built-in field {0}", INFERRED, INFERRED),
    CUSTOM_FIELD_NOT_FOUND(404, "自定义字段 {0} 不存在", "The custom field {0} is not defined", INFERRED, INFERRED),
    GROUP_FIELDS_ARE_NOT_LISTED(
            422, "该接口暂不支持分组（GROUP）", "This operation does not support the target type GROUP yet", INFERRED, DOCUMENTED),

    // custom data
    NAMESPACE_IS_REQUIRED(
            400,
            "targetType 为 ROLE 时必须提供 namespace",
            "A namespace is needed when the targetType is ROLE",
            INFERRED,
            INFERRED),
    VALUE_IS_OF_ANOTHER_TYPE(
            400, "字段 {0} 的值必须是 {1} 类型", "The value of the field {0} must be of the type {1}", INFERRED, INFERRED),
    VALUE_IS_NOT_AN_OPTION(
            400, "字段 {0} 的值不在选项之中", "The value of the field {0} is none of its options", INFERRED, INFERRED),
    CUSTOM_DATA_TOO_LONG(
            400,
            "customData must be less than 1024 characters",
            "customData must be less than 1024 characters",
            SEEN,
            SEEN),
    VALUE_IS_TAKEN(
            409, "字段 {0} 的值已存在", "Another target holds this value of the unique field {0} already", INFERRED, INFERRED),
    PRIVATE_KEY_IS_WRONG(400, "私钥错误", "The private key is not the one of this user pool", INFERRED, INFERRED),
    CIPHER_TEXT_IS_WRONG(
            400,
            "无法解密 encryptedContent",
            "The encryptedContent was not encrypted by this user pool",
            INFERRED,
            INFERRED),
    VALUE_IS_TAKEN_BY_RULE(409, "{0}", "{0}", INFERRED, DOCUMENTED);

    private static final int NO_API_CODE = -1;

    private final int statusCode;
    private final int apiCode;
    private final String chinese;
    private final String english;
    private final Evidence statusCodeEvidence;
    private final Evidence wordingEvidence;

    ErrorCode(int statusCode, String chinese, String english, Evidence statusCodeEvidence, Evidence wordingEvidence) {
        this(statusCode, NO_API_CODE, chinese, english, statusCodeEvidence, wordingEvidence);
    }

    ErrorCode(
            int statusCode,
            int apiCode,
            String chinese,
            String english,
            Evidence statusCodeEvidence,
            Evidence wordingEvidence) {
        this.statusCode = statusCode;
        this.apiCode = apiCode;
        this.chinese = chinese;
        this.english = english;
        this.statusCodeEvidence = statusCodeEvidence;
        this.wordingEvidence = wordingEvidence;
    }

    @Override
    public int statusCode() {
        return statusCode;
    }

    @Override
    public OptionalInt apiCode() {
        return apiCode == NO_API_CODE ? OptionalInt.empty() : OptionalInt.of(apiCode);
    }

    /**
     * The HTTP status that carries the answer: 200 as documented for business errors, save for over-size and slow
     * bodies and unknown paths.
     */
    @Override
    public int httpStatus() {
        return switch (this) {
            case BODY_IS_TOO_SLOW, PAYLOAD_TOO_LARGE, BODY_INFLATES_TOO_MUCH, UNKNOWN_PATH, TOO_MANY_BODIES ->
                statusCode;
            default -> 200;
        };
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public Evidence statusCodeEvidence() {
        return statusCodeEvidence;
    }

    @Override
    public Evidence wordingEvidence() {
        return wordingEvidence;
    }
}
