package io.github.genauthfake.internal.kind;

import io.github.genauthfake.internal.contract.AnswerForm;
import io.github.genauthfake.internal.contract.Contract;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the objects of a kind become the answer that the contract declares. */
final class AnswerPlan<E extends Record> {
    private final AnswerForm form;
    private final List<Part<E>> parts;

    private record Part<E extends Record>(String property, Answering<E> source) {}

    private AnswerPlan(AnswerForm form, List<Part<E>> parts) {
        this.form = form;
        this.parts = parts;
    }

    /** @throws IllegalStateException when the contract declares a property that nothing gives */
    static <E extends Record> AnswerPlan<E> of(
            String operation, AnswerForm form, Kind<E> kind, Map<String, Answering<E>> answers) {
        Map<String, Answering<E>> made = new LinkedHashMap<>(kind.answers());
        made.putAll(answers);
        List<Part<E>> parts = new ArrayList<>();
        for (String property : form.properties()) {
            parts.add(new Part<>(property, source(operation, property, kind, made)));
        }
        return new AnswerPlan<>(form, parts);
    }

    private static <E extends Record> Answering<E> source(
            String operation, String property, Kind<E> kind, Map<String, Answering<E>> answers) {
        Answering<E> answer = answers.get(property);
        if (answer != null) {
            return answer;
        }
        for (Property kept : kind.properties()) {
            if (kept.name().equals(property)) {
                return kind.owner().filter(Kind::isNumbered).isPresent()
                                && kind.ownerProperty().filter(kept::equals).isPresent()
                        ? (in, object) -> Long.valueOf(kind.ownerOf(object.it()))
                        : (in, object) -> kept.of(object.it());
            }
        }
        if (property.equals("id") || property.equals(kind.idName())) {
            return kind.isNumbered() ? (in, object) -> object.sequence() : (in, object) -> object.id();
        }
        if (property.equals("createdAt")) {
            return (in, object) -> object.createdAt();
        }
        if (property.equals("updatedAt")) {
            return (in, object) -> object.updatedAt();
        }
        return kind.attachment()
                .filter(attachment -> attachment.property().equals(property))
                .<Answering<E>>map(attachment -> (in, object) -> isAskedFor(attachment, in.request())
                        ? attachment.of(in.directory(), object.id(), in.call())
                        : Answering.OMITTED)
                .orElseThrow(() -> new IllegalStateException("nothing gives " + property + " of " + operation));
    }

    /** Seen: custom data are in the answer when the request has them, or asks for them by {@code withCustomData}. */
    private static boolean isAskedFor(Attachment attachment, Request request) {
        String property = attachment.property();
        return request.object(property).isPresent()
                || request.flag("with" + Character.toUpperCase(property.charAt(0)) + property.substring(1));
    }

    boolean isPaged() {
        return form.shape() == AnswerForm.Shape.PAGE;
    }

    /** The answer of an operation that has no object to answer. */
    Object success() {
        return success(form);
    }

    /** The same for an operation that is not about one kind. */
    static Object success(String operation) {
        return success(Contract.get().named(operation).answerForm());
    }

    private static Object success(AnswerForm form) {
        return form.shape() == AnswerForm.Shape.NOTHING ? Answers.NOTHING : Answers.success();
    }

    String onlyProperty() {
        return form.properties().get(0);
    }

    Object answer(Answering.In in, Stored<E> object) {
        return switch (form.shape()) {
            case OBJECT -> view(in, object);
            case LIST -> List.of(view(in, object));
            default -> success();
        };
    }

    Object answer(Answering.In in, List<Stored<E>> objects) {
        return switch (form.shape()) {
            case LIST -> views(in, objects);
            case PAGE -> Answers.page(objects.size(), views(in, objects));
            default -> success();
        };
    }

    /** Objects that requests of their own have made. */
    Object answer(DirectoryView directory, Map<Stored<E>, Request> objects, Call call) {
        if (form.shape() != AnswerForm.Shape.LIST) {
            return success();
        }
        List<Object> views = new ArrayList<>();
        objects.forEach((object, request) -> views.add(view(new Answering.In(directory, request, call), object)));
        return views;
    }

    Object page(Answering.In in, int totalCount, List<Stored<E>> objects) {
        List<?> views = views(in, objects);
        return isPaged() ? Answers.page(totalCount, views) : views;
    }

    private List<?> views(Answering.In in, List<Stored<E>> objects) {
        List<Object> views = new ArrayList<>(objects.size());
        for (Stored<E> object : objects) {
            views.add(view(in, object));
        }
        return views;
    }

    Map<String, Object> view(Answering.In in, Stored<E> object) {
        Map<String, Object> view = new LinkedHashMap<>();
        for (Part<E> part : parts) {
            Object value = part.source().of(in, object);
            if (value != Answering.OMITTED) {
                view.put(part.property(), value);
            }
        }
        return view;
    }
}
