package io.guanlan.ui.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import io.guanlan.indices.account.Account;
import io.guanlan.indices.account.Account.Role;
import io.guanlan.indices.account.AccountRepository;
import io.guanlan.indices.store.Store;
import io.guanlan.indices.store.Versioned;
import io.guanlan.ui.kit.Messages;
import io.guanlan.ui.kit.ShownOnce;
import io.guanlan.ui.security.ChoosePasswordView;
import io.guanlan.ui.security.FirstAccounts;
import io.guanlan.ui.support.DeskTest;
import io.guanlan.ui.support.WithStaff;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Accounts through the views, with rights as they are. */
@DeskTest
class AccountsViewTest extends SpringBrowserlessTest {

    @Autowired private Store store;
    @Autowired private FirstAccounts firstAccounts;
    @Autowired private AccountService service;
    @Autowired private OwnTokens tokens;
    @Autowired private AccountRepository accounts;

    @BeforeEach
    void prepare() {
        store.prepare();
        firstAccounts.ensure();
        UI.getCurrent().setLocale(Messages.CHINESE);
    }

    @Test
    @WithStaff(login = "admin", roles = Role.ADMIN)
    void administrator_makesAnAccount_andSeesItsPasswordOnce() {
        navigate(AccountsView.class);
        test(find(Button.class).withText("新建账号").single()).click();
        TextField login = find(TextField.class).withLabel("用户名").single();
        TextField name = find(TextField.class).withLabel("姓名").single();
        test(login).setValue("chen");
        test(name).setValue("陈新");
        @SuppressWarnings("unchecked")
        CheckboxGroup<Role> roles = find(CheckboxGroup.class).single();
        roles.setValue(Set.of(Role.EDITOR));
        test(find(Button.class).withText("保存").single()).click();

        Account made = accounts.find("chen").map(Versioned::value).orElseThrow();
        assertThat(made.roles()).containsExactly(Role.EDITOR);
        assertThat(made.mustChangePassword()).isTrue();
        assertThat(find(ShownOnce.class).single().isOpened()).isTrue();
    }

    @Test
    @WithStaff(login = "admin", roles = Role.ADMIN)
    void list_isNarrowedByWhatIsTyped() {
        AccountsView view = navigate(AccountsView.class);
        test(find(TextField.class, view).withPlaceholder("按用户名或姓名筛选").single()).setValue("duty");
        Grid<?> grid = find(Grid.class, view).single();
        assertThat(test(grid).size()).isEqualTo(1);
    }

    @Test
    @WithStaff(login = "admin", roles = Role.ADMIN)
    void administrator_barsOthers_butNotThemselves() {
        service.setDisabled("leader", true);
        assertThat(accounts.find("leader").orElseThrow().value().disabled()).isTrue();
        service.setDisabled("leader", false);
        assertThatThrownBy(() -> service.setDisabled("admin", true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> service.change("admin", "x", Set.of(Role.EDITOR)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @WithStaff(roles = Role.ANALYST)
    void analyst_seesNoAdministration_andMayNotUseIt() {
        navigate(OwnAccountView.class);
        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getPath)
                .contains("search", "sources")
                .doesNotContain("accounts", "audit", "operations");
        assertThatThrownBy(() -> service.all()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> navigate(AccountsView.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @WithStaff(login = "duty", roles = Role.DUTY)
    void token_isMade_shown_andRevoked() {
        String secret = tokens.create("nightly");
        assertThat(secret).startsWith("gl_");
        Account.Token kept = tokens.all().getFirst();
        assertThat(kept.hash()).isNotEqualTo(secret);
        tokens.revoke(kept.id());
        assertThat(tokens.all()).isEmpty();
    }

    @Test
    @WithStaff(roles = Role.ADMIN, mustChange = true)
    void issuedPassword_leadsToChoosingOne_whereverOneGoes() {
        navigate("", ChoosePasswordView.class);
        navigate("account", ChoosePasswordView.class);
        assertThatThrownBy(() -> service.all()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tokens.all()).isInstanceOf(AccessDeniedException.class);
    }
}
