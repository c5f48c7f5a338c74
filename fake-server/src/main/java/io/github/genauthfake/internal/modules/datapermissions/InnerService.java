package io.github.genauthfake.internal.modules.datapermissions;

import io.github.genauthfake.internal.errors.Evidence;
import io.github.genauthfake.internal.errors.Failure;

/** Failures of the service behind the API that keeps data permissions, as the API tells them. */
final class InnerService {
    private static final int FAILED = 602;

    private InnerService() {}

    /** The statusCode and the first words are seen; the text of the inner service is English in all languages. */
    static Failure failure(String text, Evidence evidence) {
        return Failure.of(
                FAILED,
                "请求第三方端点时返回错误, errmsg=" + text,
                "request third party endpoint error, errmsg=" + text,
                evidence,
                evidence);
    }
}
