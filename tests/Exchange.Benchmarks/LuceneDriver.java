import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.MMapDirectory;

/**
 * Apache Lucene's side of `exchange bench index`: builds an index of the corpus, then runs one class of queries for each line that it is
 * given, and prints what each query took. Labels are filtered in the faster of two ways, found out for each class while warming up: as a
 * filter clause (two-phase, over doc values) or in front of the collector (so that block maxima stay in use whatever the query).
 */
public final class LuceneDriver {
  private static final int NAMES = 200;
  private static final int TOP = 10;

  private final PrintStream out;
  private final Map<String, List<String[]>> queries = new HashMap<>();
  private final Map<String, Boolean> inCollector = new HashMap<>();
  private boolean[] allowed;
  private IndexSearcher searcher;

  private LuceneDriver(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, "UTF-8");
    LuceneDriver driver = new LuceneDriver(out);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split("\t");
      switch (words[0]) {
        case "build": driver.build(Paths.get(words[1]), Paths.get(words[2])); break;
        case "open": driver.open(Paths.get(words[1]), Paths.get(words[2]), words[3]); break;
        case "run": driver.run(words[1], words[2].equals("filtered")); break;
        default: throw new IllegalArgumentException(words[0]);
      }
    }
  }

  private void build(Path corpus, Path folder) throws Exception {
    long started = System.nanoTime();
    IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer());
    config.setRAMBufferSizeMB(64);
    config.setMergeScheduler(new SerialMergeScheduler());
    config.setUseCompoundFile(false);
    try (MMapDirectory directory = new MMapDirectory(folder);
         IndexWriter writer = new IndexWriter(directory, config);
         BufferedReader lines = Files.newBufferedReader(corpus, StandardCharsets.UTF_8)) {
      String[] names = {"id", "label", "surname", "given", "surnameKey", "givenKey"};
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t");
        Document document = new Document();
        document.add(new StringField("id", cells[0], Field.Store.YES));
        document.add(new NumericDocValuesField("label", Long.parseLong(cells[1])));
        for (int i = 2; i < names.length; i++) {
          document.add(new StringField(names[i], cells[i], Field.Store.NO));
        }
        document.add(new TextField("text", cells[6], Field.Store.NO));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
      writer.commit();
    }
    long took = System.nanoTime() - started;
    long bytes = 0;
    try (java.util.stream.Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        bytes += Files.size(file);
      }
    }
    out.println(took / 1000 + "\t" + bytes);
  }

  private void open(Path folder, Path queryFile, String labels) throws Exception {
    searcher = new IndexSearcher(DirectoryReader.open(new MMapDirectory(folder)));
    searcher.setQueryCache(null);
    allowed = new boolean[labels.length()];
    for (int i = 0; i < allowed.length; i++) {
      allowed[i] = labels.charAt(i) == '1';
    }
    for (String line : Files.readAllLines(queryFile, StandardCharsets.UTF_8)) {
      String[] cells = line.split("\t");
      queries.computeIfAbsent(cells[0], key -> new ArrayList<>()).add(cells);
    }
    out.println("ok");
  }

  private void run(String kind, boolean filtered) throws Exception {
    List<String[]> asked = queries.get(kind);
    if (filtered && !inCollector.containsKey(kind)) {
      choose(kind, asked);
    }
    boolean before = filtered && inCollector.get(kind);
    StringBuilder line = new StringBuilder();
    long found = 0;
    for (String[] query : asked) {
      long started = System.nanoTime();
      found += search(query, filtered, before);
      line.append(System.nanoTime() - started).append(' ');
    }
    out.println(found + "\t" + (before ? "collector" : filtered ? "clause" : "none") + "\t" + line.toString().trim());
  }

  private void choose(String kind, List<String[]> asked) throws Exception {
    long[] took = new long[2];
    for (int round = 0; round < 6; round++) {
      long started = System.nanoTime();
      for (String[] query : asked) {
        search(query, true, round % 2 == 1);
      }
      if (round >= 4) {
        took[round % 2] = System.nanoTime() - started;
      }
    }
    inCollector.put(kind, took[1] < took[0]);
  }

  private int search(String[] query, boolean filtered, boolean before) throws Exception {
    boolean names = query[0].startsWith("name");
    Query asked = names ? names(query) : text(query);
    if (filtered && !before) {
      BooleanQuery.Builder builder = new BooleanQuery.Builder();
      builder.add(asked, names ? Occur.FILTER : Occur.MUST);
      builder.add(new LabelFilter(allowed), Occur.FILTER);
      asked = builder.build();
    }
    if (names) {
      FirstCollector first = new FirstCollector();
      searcher.search(asked, before ? new LabelCollector(first, allowed) : first);
      return first.count;
    }
    TopScoreDocCollector top = TopScoreDocCollector.create(TOP, null, TOP);
    searcher.search(asked, before ? new LabelCollector(top, allowed) : top);
    return top.topDocs().scoreDocs.length;
  }

  private static Query names(String[] query) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    switch (query[0]) {
      case "nameExact":
        builder.add(new TermQuery(new Term("surname", query[1])), Occur.FILTER);
        builder.add(new TermQuery(new Term("given", query[2])), Occur.FILTER);
        break;
      case "namePhonetic":
        builder.add(new TermQuery(new Term("surnameKey", query[1])), Occur.FILTER);
        builder.add(new TermQuery(new Term("givenKey", query[2])), Occur.FILTER);
        break;
      default:
        FuzzyQuery fuzzy = new FuzzyQuery(new Term("surname", query[1]), 1, 0, 1000, true);
        fuzzy.setRewriteMethod(MultiTermQuery.CONSTANT_SCORE_REWRITE);
        builder.add(fuzzy, Occur.FILTER);
        builder.add(new TermQuery(new Term("givenKey", query[2])), Occur.FILTER);
        break;
    }
    return builder.build();
  }

  private static Query text(String[] query) {
    if (query.length == 2) {
      return new TermQuery(new Term("text", query[1]));
    }
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    for (int i = 1; i < query.length; i++) {
      builder.add(new TermQuery(new Term("text", query[i])), query[0].endsWith("And") ? Occur.MUST : Occur.SHOULD);
    }
    return builder.build();
  }

  /** The first matches, and no more. */
  private static final class FirstCollector extends SimpleCollector {
    private int count;

    @Override
    public void collect(int doc) {
      if (++count == NAMES) {
        throw new CollectionTerminatedException();
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  /** Lets through entries with an allowed label. */
  private static final class LabelCollector implements Collector {
    private final Collector inner;
    private final boolean[] allowed;

    LabelCollector(Collector inner, boolean[] allowed) {
      this.inner = inner;
      this.allowed = allowed;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws java.io.IOException {
      NumericDocValues labels = context.reader().getNumericDocValues("label");
      return new FilterLeafCollector(inner.getLeafCollector(context)) {
        @Override
        public void collect(int doc) throws java.io.IOException {
          if (labels.advanceExact(doc) && allowed[(int) labels.longValue()]) {
            in.collect(doc);
          }
        }
      };
    }

    @Override
    public ScoreMode scoreMode() {
      return inner.scoreMode();
    }
  }

  /** Entries with an allowed label, looked at once everything else matches. */
  private static final class LabelFilter extends Query {
    private final boolean[] allowed;

    LabelFilter(boolean[] allowed) {
      this.allowed = allowed;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
      return new ConstantScoreWeight(this, boost) {
        @Override
        public Scorer scorer(LeafReaderContext context) throws java.io.IOException {
          NumericDocValues labels = context.reader().getNumericDocValues("label");
          DocIdSetIterator all = DocIdSetIterator.all(context.reader().maxDoc());
          TwoPhaseIterator check = new TwoPhaseIterator(all) {
            @Override
            public boolean matches() throws java.io.IOException {
              return labels.advanceExact(all.docID()) && allowed[(int) labels.longValue()];
            }

            @Override
            public float matchCost() {
              return 2;
            }
          };
          return new ConstantScoreScorer(this, score(), mode, check);
        }

        @Override
        public boolean isCacheable(LeafReaderContext context) {
          return false;
        }
      };
    }

    @Override
    public String toString(String field) {
      return "labels";
    }

    @Override
    public boolean equals(Object other) {
      return other == this;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
