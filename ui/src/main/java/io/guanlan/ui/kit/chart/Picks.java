package io.guanlan.ui.kit.chart;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;

/** Hears which part of a drawing was clicked. */
final class Picks {

    private Picks() {}

    static Registration listen(Div canvas, Consumer<String> listener) {
        return canvas.getElement()
                .addEventListener(
                        "chart-pick",
                        event ->
                                listener.accept(
                                        event.getEventData().path("event.detail.key").asString("")))
                .addEventData("event.detail.key");
    }
}
