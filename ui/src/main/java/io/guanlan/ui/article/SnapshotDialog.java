package io.guanlan.ui.article;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.guanlan.ui.kit.Formats;
import io.guanlan.ui.kit.Messages;
import java.nio.charset.StandardCharsets;

/** A kept page in a frame that may do nothing at all. */
final class SnapshotDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    SnapshotDialog(KeptPage page) {
        setHeaderTitle(Messages.text("article.snapshot.title"));
        addClassName("desk-snapshot");
        setWidth("min(60rem, 96vw)");
        setHeight("min(50rem, 92vh)");
        setResizable(true);
        Paragraph facts =
                new Paragraph(
                        Messages.text(
                                "article.snapshot.facts",
                                Formats.second(page.fetchedAt()),
                                page.charset()));
        facts.addClassName("desk-quiet");
        Anchor url = ArticleView.outside(page.url(), page.url());
        IFrame frame = new IFrame();
        frame.setSrcdoc(page.html());
        frame.getElement().setAttribute("sandbox", "");
        frame.getElement().setAttribute("referrerpolicy", "no-referrer");
        frame.setTitle(Messages.text("article.snapshot.title"));
        frame.addClassName("desk-snapshot-frame");
        Div content = new Div(facts, url, frame);
        content.addClassName("desk-snapshot-content");
        if (page.altered()) {
            content.addComponentAtIndex(2, new Paragraph(Messages.text("article.snapshot.masked")));
        }
        if (page.cut()) {
            content.addComponentAtIndex(2, new Paragraph(Messages.text("article.snapshot.cut")));
        }
        add(content);
        getFooter().add(source(page), new Button(Messages.text("kit.close"), event -> close()));
    }

    private static Anchor source(KeptPage page) {
        Anchor link = new Anchor();
        link.setHref(
                (DownloadHandler)
                        event -> {
                            event.setFileName("snapshot.txt");
                            event.setContentType("text/plain; charset=utf-8");
                            event.getOutputStream()
                                    .write(page.source().getBytes(StandardCharsets.UTF_8));
                        });
        link.setDownload(true);
        link.setText(Messages.text("article.snapshot.source"));
        return link;
    }
}
