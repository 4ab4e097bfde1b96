package io.guanlan.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** One button that shows the other language's own name and switches to it. */
public final class LanguageSwitch extends Button {

    private static final long serialVersionUID = 1L;

    /** For the language in use. */
    public LanguageSwitch() {
        super(Messages.text("kit.other-language"));
        addThemeVariants(ButtonVariant.TERTIARY);
        addClassName("gl-language");
        setAriaLabel(Messages.text("kit.switch-language"));
        addClickListener(event -> getUI().ifPresent(Preferences::switchLanguage));
    }
}
