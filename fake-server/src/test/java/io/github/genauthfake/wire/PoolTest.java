package io.github.genauthfake.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.genauthfake.FakeGenAuth;
import io.github.genauthfake.UserPool;
import org.junit.jupiter.api.AfterEach;

/** Tests that each have a server, an empty pool and a client of it. */
public abstract class PoolTest {
    protected final FakeGenAuth server = FakeGenAuth.start();
    protected final UserPool pool = server.createPool();
    protected final Api client = Api.of(pool);

    @AfterEach
    void closeServer() {
        server.close();
    }

    /** The data of an answer that must be a success about which the fake has nothing to remark. */
    protected JsonNode done(Reply reply) {
        assertThat(reply.statusCode()).as("%s", reply.body()).isEqualTo(200);
        assertThat(pool.requests().get(pool.requests().size() - 1).findings()).isEmpty();
        return reply.data();
    }
}
