package io.github.genauthfake.internal.console;

import io.github.genauthfake.internal.contract.Contract;
import io.github.genauthfake.internal.contract.OperationContract;
import io.github.genauthfake.internal.modules.Modules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All operations of the API in brief, those that the fake does not implement included. */
public final class Operations {
    private Operations() {}

    public static List<Map<String, Object>> views() {
        return Contract.get().operations().stream().map(Operations::view).toList();
    }

    private static Map<String, Object> view(OperationContract contract) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", contract.name());
        view.put("method", contract.method());
        view.put("path", contract.path());
        view.put("module", contract.module());
        view.put("isImplemented", contract.implemented());
        view.put("isDocumented", contract.documented());
        view.put("isWrite", Modules.named(contract.name()).isWrite());
        return view;
    }
}
