package io.guanlan.ui.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Leads whoever must choose a password there from wherever they want to go. */
@Component
class MustChangeGuard implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient CurrentStaff staff;

    MustChangeGuard(CurrentStaff staff) {
        this.staff = staff;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(
                        init ->
                                init.getUI()
                                        .addBeforeEnterListener(
                                                enter -> {
                                                    boolean must =
                                                            staff.find()
                                                                    .map(Staff::mustChangePassword)
                                                                    .orElse(false);
                                                    if (must
                                                            && enter.getNavigationTarget()
                                                                    != ChoosePasswordView.class) {
                                                        enter.forwardTo(ChoosePasswordView.class);
                                                    }
                                                }));
    }
}
