package org.mingzhang.platform.login;

import org.mingzhang.platform.access.AccountRefused;
import org.mingzhang.platform.access.Accounts;
import org.mingzhang.platform.security.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages to sign in and to change one's password. Spring Security takes the login form. */
@Controller
class LoginEndpoint {
    private final Accounts accounts;
    private final CurrentActor currentActor;

    LoginEndpoint(Accounts accounts, CurrentActor currentActor) {
        this.accounts = accounts;
        this.currentActor = currentActor;
    }

    @GetMapping("/login")
    String login() {
        return "platform/login";
    }

    @GetMapping("/password")
    String password(Model page) {
        page.addAttribute("actor", currentActor.get());
        return "platform/password";
    }

    /** Ends the session: the next login shows that the new password works. */
    @PostMapping("/password")
    String change(@RequestParam String current, @RequestParam String chosen, Model page) {
        try {
            accounts.changePassword(currentActor.get().id(), current, chosen);
            return "redirect:/login?changed";
        } catch (AccountRefused refused) {
            page.addAttribute("refused", refused.reason());
            return password(page);
        }
    }
}
