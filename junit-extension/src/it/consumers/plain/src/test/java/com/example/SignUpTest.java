package com.example;

import static io.github.genauthfake.assertj.GenAuthAssertions.assertThat;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.CreateUserReqDto;
import io.github.genauthfake.UserPool;
import io.github.genauthfake.junit.GenAuthTest;
import org.junit.jupiter.api.Test;

@GenAuthTest
class SignUpTest {
    @Test
    void makes_an_account(UserPool pool, ManagementClient genauth) {
        CreateUserReqDto account = new CreateUserReqDto(); // your code under test does this
        account.setUsername("alice");
        genauth.createUser(account);

        assertThat(pool).hasUser("alice");
    }
}
