package org.mingzhang.query.document.web;

import jakarta.servlet.http.HttpServletRequest;
import org.mingzhang.query.document.web.DocumentEndpoint.DocumentList;
import org.mingzhang.query.pages.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page that lists the documents of a case or a reinstatement. */
@Controller
public class DocumentPageEndpoint {
    private final DocumentEndpoint documents;

    DocumentPageEndpoint(DocumentEndpoint documents) {
        this.documents = documents;
    }

    @GetMapping("/" + DocumentEndpoint.OWNER + "/documents")
    String list(
            @PathVariable String kind,
            @PathVariable String id,
            HttpServletRequest request,
            Model page) {
        DocumentList list = documents.list(kind, id, request);
        page.addAttribute("frame", Frame.of(request, list.asOf().position()));
        page.addAttribute("owner", "/" + kind + "/" + id);
        page.addAttribute("list", list);
        return "query/documents";
    }
}
