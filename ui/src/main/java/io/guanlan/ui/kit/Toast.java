package io.guanlan.ui.kit;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;

/** A line that comes and goes at the lower edge. */
public final class Toast {

    private Toast() {}

    /** It worked. */
    public static void done(String text) {
        show(text, "success", 3000);
    }

    /** It did not; stays longer. */
    public static void failed(String text) {
        show(text, "error", 8000);
    }

    private static void show(String text, String theme, int millis) {
        Notification notification = Notification.show(text, millis, Position.BOTTOM_CENTER);
        notification.getElement().getThemeList().add(theme);
    }
}
