package io.github.genauthfake.internal.modules.customfields;

import static io.github.genauthfake.internal.kind.Operation.read;
import static io.github.genauthfake.internal.kind.Operation.write;

import io.github.genauthfake.internal.kind.Operation;
import java.util.List;

/** The operations on custom fields, custom data and built-in fields. */
public final class CustomFieldModule {
    public static final List<Operation> OPERATIONS = List.of(
            write(
                    "set-custom-fields",
                    CustomFieldRequests.SetCustomFields.class,
                    CustomFieldOperations::setCustomFields),
            read(
                    "get-custom-fields",
                    CustomFieldRequests.GetCustomFields.class,
                    CustomFieldOperations::getCustomFields),
            write("set-custom-data", CustomFieldRequests.SetCustomData.class, CustomFieldOperations::setCustomData),
            read("get-custom-data", CustomFieldRequests.GetCustomData.class, CustomFieldOperations::getCustomData),
            write(
                    "set-user-base-fields",
                    CustomFieldRequests.SetUserBaseFields.class,
                    CustomFieldOperations::setUserBaseFields),
            read(
                    "get-user-base-fields",
                    CustomFieldRequests.GetUserBaseFields.class,
                    CustomFieldOperations::getUserBaseFields),
            write(
                    "delete-custom-fields",
                    CustomFieldRequests.DeleteCustomFields.class,
                    CustomFieldOperations::deleteCustomFields),
            read("list-custom-fields", CustomFieldRequests.ListFields.class, FieldListOperations::listCustomFields),
            read(
                    "list-user-base-fields",
                    CustomFieldRequests.ListFields.class,
                    FieldListOperations::listUserBaseFields));

    private CustomFieldModule() {}
}
