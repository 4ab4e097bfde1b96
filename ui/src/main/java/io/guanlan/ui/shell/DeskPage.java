package io.guanlan.ui.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;

/**
 * The HTML page that every view lives in. What browsers send goes by plain requests, so that the
 * security filters see each of them; only what the server sends goes by web socket.
 */
@Push(transport = Transport.WEBSOCKET_XHR)
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("guanlan.css")
public class DeskPage implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addFavIcon("icon", "img/guanlan-mark.svg", "any");
        settings.addMetaTag("theme-color", "#0b2b45");
        settings.addInlineWithContents(
                Inline.Position.PREPEND,
                "document.documentElement.style.colorScheme ="
                        + " (/guanlan-scheme=(dark|light)/.exec(document.cookie) || [0,'light"
                        + " dark'])[1]",
                Inline.Wrapping.JAVASCRIPT);
    }
}
