package io.guanlan.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.kit.Preferences;

/** Light or dark. */
class SchemeSwitch extends Button {

    private static final long serialVersionUID = 1L;

    SchemeSwitch() {
        super(VaadinIcon.ADJUST.create());
        addThemeVariants(ButtonVariant.TERTIARY);
        setAriaLabel(Messages.text("shell.scheme"));
        setTooltipText(Messages.text("shell.scheme"));
        addClickListener(event -> getUI().ifPresent(Preferences::switchScheme));
    }
}
