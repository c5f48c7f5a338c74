package io.github.genauthfake.bench;

import io.github.genauthfake.UserPool;
import java.net.URI;

/** Who calls a server with a token. */
record Client(URI server, String token) {
    static Request login(String accessKeyId, String accessKeySecret) {
        return Request.post(
                "get-management-token",
                "{\"accessKeyId\":\"" + accessKeyId + "\",\"accessKeySecret\":\"" + accessKeySecret + "\"}");
    }

    static Client of(UserPool pool) {
        return of(pool.baseUrl(), pool.accessKeyId(), pool.accessKeySecret());
    }

    static Client of(URI server, String accessKeyId, String accessKeySecret) {
        String answer = new Client(server, "none").call(login(accessKeyId, accessKeySecret));
        return new Client(server, answer.replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1"));
    }

    /** Over a connection of its own. */
    String call(Request request) {
        try (Connection connection = new Connection(server)) {
            return connection.call(request, token);
        }
    }

    byte[][] bytes(Request[] requests) {
        byte[][] bytes = new byte[requests.length][];
        for (int index = 0; index < requests.length; index++) {
            bytes[index] = requests[index].bytes(server.getAuthority(), token);
        }
        return bytes;
    }
}
