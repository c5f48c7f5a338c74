package io.github.genauthfake.bench;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
    },
    /** Roles of the user itself and of departments above it, from the fifth level up. */
    GET_USER_ROLES {
        @Override
        Request request(int number) {
            return Request.get("get-user-roles", "userId=" + Company.userId(number / 2 * 2));
        }
    },
    /** By a role of a department that is three levels above the user's. */
    IS_ACTION_ALLOWED {
        @Override
        Request request(int number) {
            return Request.post(
                    "is-action-allowed",
                    "{\"namespace\":\"docs\",\"userId\":\"" + Company.userId(number / 2 * 2)
                            + "\",\"action\":\"Read\",\"resource\":\"repository:1\"}");
        }
    },
    /** By one of as many data policies as there are users, and one of their role with a grant for each node. */
    CHECK_PERMISSION {
        @Override
        Request request(int number) {
            return check("check-permission", number, "\"resources\":[\"files/all/n" + number % Company.NODES + "\"]");
        }
    },
    /** Of ten nodes beside each other. */
    CHECK_USER_SAME_LEVEL_PERMISSION {
        @Override
        Request request(int number) {
            String nodes = IntStream.range(0, 10)
                    .mapToObj(node -> "\"n" + (number + node) % Company.NODES + "\"")
                    .collect(Collectors.joining(","));
            return check(
                    "check-user-same-level-permission",
                    number,
                    "\"resource\":\"files/all\",\"resourceNodeCodes\":[" + nodes + "]");
        }
    },
    /** All that one user may do. */
    GET_USER_PERMISSION_LIST {
        @Override
        Request request(int number) {
            return Request.post(
                    "get-user-permission-list",
                    "{\"userIds\":[\"" + Company.userId(number) + "\"],\"namespaceCodes\":[\"shop\"]}");
        }
    },
    /** Of a role that all users have. */
    FIRST_PAGE_OF_LIST_ROLE_MEMBERS {
        @Override
        Request request(int number) {
            return Request.get("list-role-members", "code=member&limit=10");
        }
    },
    ASSIGN_ROLE_TO_50_USERS {
        @Override
        Request request(int number) {
            String targets = IntStream.range(number / 50 * 50, number / 50 * 50 + 50)
                    .mapToObj(user -> "{\"targetType\":\"USER\",\"targetIdentifier\":\"" + Company.userId(user) + "\"}")
                    .collect(Collectors.joining(","));
            return Request.post("assign-role", "{\"code\":\"guest\",\"targets\":[" + targets + "]}");
        }
    },
    LIST_GROUPS {
        @Override
        Request request(int number) {
            return Request.get("list-groups", "limit=10");
        }
    },
    /** Each run of the requests begins with the pool of the seed, since a code is taken once. */
    CREATE_GROUP {
        @Override
        Request request(int number) {
            throw new UnsupportedOperationException("its requests are not about users");
        }

        @Override
        public Request[] requests(int users) {
            return IntStream.range(0, VARIANTS)
                    .mapToObj(number -> Request.post(
                            "create-group",
                            "{\"type\":\"STATIC\",\"code\":\"new-" + number + "\",\"name\":\"New " + number
                                    + "\",\"description\":\"A group\"}"))
                    .toArray(Request[]::new);
        }
    };

    private static final int VARIANTS = 1_000;

    abstract Request request(int number);

    private static Request check(String operation, int number, String what) {
        return Request.post(
                operation,
                "{\"namespaceCode\":\"shop\",\"userId\":\"" + Company.userId(number) + "\",\"action\":\"read\"," + what
                        + "}");
    }

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
