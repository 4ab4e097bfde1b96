package io.guanlan.ui.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Language and brightness of one browser, remembered in two cookies so that they hold before log-in
 * too. Chinese unless somebody chose English, whatever the browser asks for.
 */
@Component
public class Preferences implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final String LANGUAGE = "guanlan-language";
    private static final String SCHEME = "guanlan-scheme";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(
                        init -> init.getSession().setLocale(languageOf(init.getRequest())));
        event.getSource()
                .addUIInitListener(
                        init ->
                                init.getUI()
                                        .getPage()
                                        .setColorScheme(schemeOf(VaadinRequest.getCurrent())));
    }

    /** Switches to the other language; the page loads anew where it is. */
    public static void switchLanguage(UI ui) {
        Locale other = Messages.isChinese(ui.getLocale()) ? Locale.ENGLISH : Messages.CHINESE;
        ui.getSession().setLocale(other);
        remember(ui, LANGUAGE, other.getLanguage());
        ui.getPage().reload();
    }

    /** Switches between light and dark at once; everything after follows. */
    public static void switchScheme(UI ui) {
        ui.getPage()
                .executeJs("return getComputedStyle(document.documentElement).colorScheme")
                .then(
                        String.class,
                        now -> {
                            boolean dark =
                                    now.equals("dark") || (!now.equals("light") && isDark(ui));
                            ColorScheme.Value other =
                                    dark ? ColorScheme.Value.LIGHT : ColorScheme.Value.DARK;
                            ui.getPage().setColorScheme(other);
                            remember(ui, SCHEME, other.getValue());
                        });
    }

    private static boolean isDark(UI ui) {
        return ui.getPage().getColorScheme() == ColorScheme.Value.DARK;
    }

    private static void remember(UI ui, String name, String value) {
        ui.getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax'",
                        name,
                        value);
    }

    private static Locale languageOf(VaadinRequest request) {
        return "en".equals(cookie(request, LANGUAGE)) ? Locale.ENGLISH : Messages.CHINESE;
    }

    private static ColorScheme.Value schemeOf(@Nullable VaadinRequest request) {
        String chosen = request == null ? null : cookie(request, SCHEME);
        return "dark".equals(chosen)
                ? ColorScheme.Value.DARK
                : "light".equals(chosen) ? ColorScheme.Value.LIGHT : ColorScheme.Value.LIGHT_DARK;
    }

    private static @Nullable String cookie(VaadinRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
