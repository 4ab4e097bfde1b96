package io.guanlan.ui.shell;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.kit.Toast;
import org.springframework.stereotype.Component;

/** What a session says when something fails in the middle of a click, or the line is cut. */
@Component
class SessionSetup implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .setSystemMessagesProvider(
                        info -> {
                            CustomizedSystemMessages messages = new CustomizedSystemMessages();
                            messages.setSessionExpiredNotificationEnabled(false);
                            return messages;
                        });
        event.getSource()
                .addSessionInitListener(
                        init ->
                                init.getSession()
                                        .setErrorHandler(
                                                failed -> say(Trouble.of(failed.getThrowable()))));
        event.getSource()
                .addUIInitListener(
                        init -> {
                            ReconnectDialogConfiguration dialog =
                                    init.getUI().getReconnectDialogConfiguration();
                            dialog.setDialogText(Messages.text("shell.reconnecting"));
                            dialog.setDialogTextGaveUp(Messages.text("shell.cut-off"));
                        });
    }

    private static void say(Trouble trouble) {
        Toast.failed(
                switch (trouble.kind()) {
                    case STORE_AWAY -> Messages.text("kit.store-away.text");
                    case DENIED -> Messages.text("shell.denied.text");
                    case OTHER -> Messages.text("shell.trouble.text", trouble.id());
                });
    }
}
