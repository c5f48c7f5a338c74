package io.github.genauthfake.contract.behaviour.protocol;

import static io.github.genauthfake.contract.client.Json.object;
import static io.github.genauthfake.contract.mark.Aspect.WORDING;

import io.github.genauthfake.contract.behaviour.Behaviours;
import io.github.genauthfake.contract.client.Answer;
import io.github.genauthfake.contract.mark.Documented;
import io.github.genauthfake.contract.mark.Inferred;
import io.github.genauthfake.contract.mark.KnownDifference;
import io.github.genauthfake.contract.mark.Operation;
import io.github.genauthfake.contract.mark.Seen;
import org.junit.jupiter.api.Test;

/** The language of messages. */
@Operation(Operation.EVERY)
class LanguageBehaviours extends Behaviours {
    private static final String NOBODY = "000000000000000000000000";

    private Answer unknownUser(String header, String language) {
        return genauth.request("get-user").header(header, language).get("userId", NOBODY);
    }

    @Test
    @Seen(source = "node getUser.spec.ts")
    @Seen(aspect = WORDING, source = "node getUser.spec.ts")
    void zh_CN_gives_chinese() {
        unknownUser("x-authing-lang", "zh-CN").isRefusedWith(404).says("用户不存在");
    }

    @Test
    @Seen(source = "node getUser.spec.ts")
    @Documented(aspect = WORDING, source = "sign-in errors, 2004")
    void en_US_gives_english() {
        unknownUser("x-authing-lang", "en-US").isRefusedWith(404).says("User not exists.");
    }

    @Test
    @Seen(source = "node getUser.spec.ts")
    @Documented(aspect = WORDING, source = "sign-in errors, 2004; the header is in sdk code (GenAuth's Node SDK)")
    void the_header_of_GenAuth_does_as_well() {
        unknownUser("x-genauth-lang", "en-US").isRefusedWith(404).says("User not exists.");
    }

    @Test
    @Seen(source = "node getUser.spec.ts")
    @Documented(aspect = WORDING, source = "node manual: the default of lang is zh-CN")
    void no_header_gives_chinese() {
        unknownUser("x-authing-lang", null).isRefusedWith(404).saysTheSameAs(unknownUser("x-authing-lang", "zh-CN"));
    }

    @Test
    @Seen(source = "node getUser.spec.ts")
    @Documented(aspect = WORDING, source = "node manual: the default of lang is zh-CN")
    void an_empty_header_gives_chinese() {
        unknownUser("x-authing-lang", "").isRefusedWith(404).saysTheSameAs(unknownUser("x-authing-lang", "zh-CN"));
    }

    @Test
    @Documented(source = "node manual: lang is zh-CN, en-US, zh-TW or ja-JP")
    @KnownDifference(why = "Messages in traditional Chinese and in Japanese are not known; the fake answers in zh-CN.")
    void traditional_chinese_and_japanese_are_accepted() {
        unknownUser("x-authing-lang", "zh-TW").isRefusedWith(404);
        unknownUser("x-authing-lang", "ja-JP").isRefusedWith(404);
    }

    @Test
    @Inferred(why = "a language that a server does not have is no reason to refuse a request")
    void any_other_language_is_no_reason_to_refuse() {
        genauth.request("get-user-base-fields").in("fr-FR").get().succeeds();
    }

    @Test
    @Seen(source = "node createUser.spec.ts:153")
    @Seen(aspect = WORDING, source = "node createUser.spec.ts:153, under zh-CN")
    void sentences_about_refused_arguments_are_english_in_every_language() {
        in(CHINESE, "create-user")
                .post(object())
                .isRefusedWith(400)
                .says("Must contain one of the following fields: username, phone, email");
    }
}
