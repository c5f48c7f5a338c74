package com.example;

import cn.authing.sdk.java.client.ManagementClient;
import cn.authing.sdk.java.dto.CreateUserReqDto;
import cn.authing.sdk.java.dto.UserSingleRespDto;
import org.springframework.stereotype.Service;

/** The code under test: makes an account for somebody new. */
@Service
public class Onboarding {
    private final ManagementClient genauth;

    public Onboarding(ManagementClient genauth) {
        this.genauth = genauth;
    }

    /**
     * @return the id of the account
     * @throws IllegalStateException when the service refuses it
     */
    public String welcome(String username) {
        CreateUserReqDto account = new CreateUserReqDto();
        account.setUsername(username);
        UserSingleRespDto answer = genauth.createUser(account);
        if (answer.getStatusCode() != 200) {
            throw new IllegalStateException(username + " gets no account: " + answer.getMessage());
        }
        return answer.getData().getUserId();
    }
}
