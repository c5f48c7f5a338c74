package io.github.genauthfake.bench;

/** What is measured of the API. */
public enum Operation {
    GET_USER_BY_ID {
        @Override
        Request request(int number) {
            return Request.get("get-user", "userId=" + Company.userId(number));
        }
    },
    GET_USER_BY_EMAIL {
        @Override
        Request request(int number) {
            return Request.get("get-user", "userIdType=email&userId=" + Company.email(number));
        }
    },
    SET_CUSTOM_DATA {
        @Override
        Request request(int number) {
            return Request.post(
                    "set-custom-data",
                    "{\"targetType\":\"USER\",\"targetIdentifier\":\"" + Company.userId(number)
                            + "\",\"list\":[{\"key\":\"school\",\"value\":\"hust\"}]}");
        }
    },
    SET_USER_DEPARTMENTS {
        @Override
        Request request(int number) {
            return Request.post(
                    "set-user-departments",
                    "{\"userId\":\"" + Company.userId(number) + "\",\"departments\":[{\"departmentId\":\""
                            + Company.department(number) + "\"}]}");
        }
    },
    FIRST_PAGE_OF_LIST_USERS {
        @Override
        Request request(int number) {
            return Request.get("list-users", "limit=10");
        }
    },
    /** An index answers it. */
    FILTER_USERS_BY_EMAIL {
        @Override
        Request request(int number) {
            return filter("email", Company.email(number));
        }
    },
    /** One pass over all users, which finds none. */
    FILTER_USERS_BY_STATUS {
        @Override
        Request request(int number) {
            return filter("status", "Suspended");
        }
    };

    private static final int VARIANTS = 1_000;

    abstract Request request(int number);

    private static Request filter(String field, String value) {
        return Request.post(
                "list-users",
                "{\"advancedFilter\":[{\"field\":\"" + field + "\",\"operator\":\"EQUAL\",\"value\":\"" + value
                        + "\"}]}");
    }

    /** Requests about users from the whole pool, the same in every run. */
    public Request[] requests(int users) {
        Request[] requests = new Request[VARIANTS];
        for (int index = 0; index < VARIANTS; index++) {
            // A prime beyond every size in use, so that neighbours in time are none in the pool.
            requests[index] = request((int) (index * 1_000_003L % users));
        }
        return requests;
    }
}
